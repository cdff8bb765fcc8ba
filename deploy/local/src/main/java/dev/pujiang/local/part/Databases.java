package dev.pujiang.local.part;

import dev.pujiang.local.state.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** One database and one user per service, of the same name; nobody else may connect to it. */
public final class Databases {

    /** The user who created the cluster, and the database to connect to as that user. */
    static final String OWNER = "postgres";
    static final List<String> NAMES = List.of("intake", "routing", "notice", "feedback", "keycloak");

    private final int port;
    private final Secrets secrets;

    public Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String password(String user) {
        return secrets.get(user.equals(OWNER) ? OWNER : "database." + user);
    }

    /** A connection to a database as its own user. */
    public Connection connect(String database) throws SQLException {
        return connect(database, database);
    }

    boolean answer() {
        try (Connection connection = connect(OWNER, OWNER)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    void createMissing() throws SQLException {
        try (Connection connection = connect(OWNER, OWNER); Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                    statement.execute("create role " + name + " login");
                }
                statement.execute("alter role " + name + " password '" + password(name) + "'");
                create(statement, name);
            }
        }
    }

    /** Empties a database by making it anew; nobody may be connected. */
    void recreate(String name) throws SQLException {
        try (Connection connection = connect(OWNER, OWNER); Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            create(statement, name);
        }
    }

    private static void create(Statement statement, String name) throws SQLException {
        if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
            statement.execute("create database " + name + " owner " + name);
            statement.execute("revoke connect, temporary on database " + name + " from public");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect(String database, String user) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password(user));
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("ApplicationName", "pujiang-local");
        return DriverManager.getConnection(url(database), properties);
    }
}
