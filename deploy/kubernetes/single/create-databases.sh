# Run once, by the image of PostgreSQL, when its volume is empty: one database and one user a service, of the same name; nobody else
# may connect to it. Passwords come from the environment and are not written to any log. The image reads this file into its own bash,
# which stops at the first error: no options of the shell are set here.
for name in intake routing notice feedback keycloak; do
    variable=PASSWORD_$name
    psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --username postgres --set name="$name" --set password="${!variable}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
SQL
done
