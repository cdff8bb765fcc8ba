package dev.pujiang.routing.derivation;

import dev.pujiang.edge.page.Form;
import dev.pujiang.routing.derivation.DeriveTerm.PauseTime;
import io.vertx.core.MultiMap;
import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** The inputs of the page, named as in {@link DeriveTerm}. They are in the address, so that an answer can be passed on. */
final class TermForm {

    private static final String PAUSE = "pauses[0]";
    private static final String FROM = PAUSE + ".from";
    private static final String TO = PAUSE + ".to";

    private TermForm() {}

    /** In the order of the page, which is that of the error summary. */
    static MultivaluedMap<String, String> entered(MultiMap query) {
        MultivaluedMap<String, String> entered = new InOrder();
        query.forEach(entry -> entered.add(entry.getKey(), entry.getValue()));
        return entered;
    }

    /** Whether the form was sent: it always sends all of its inputs. */
    static boolean sent(MultivaluedMap<String, String> entered) {
        return entered.containsKey("start-year");
    }

    static DeriveTerm read(Form form) {
        LocalDate from = form.date(FROM);
        LocalDate to = form.date(TO);
        boolean paused = form.count("pauses") > 0;
        return new DeriveTerm(form.text("rule"), text(form.date("start")), form.text("division"),
                paused ? List.of(new PauseTime(text(from), text(to))) : List.of(), form.number("extensionDays"));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static final class InOrder extends AbstractMultivaluedMap<String, String> {

        InOrder() {
            super(new LinkedHashMap<>());
        }
    }
}
