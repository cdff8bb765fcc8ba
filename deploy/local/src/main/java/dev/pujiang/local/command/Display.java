package dev.pujiang.local.command;

import dev.pujiang.local.Options;
import dev.pujiang.local.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Shows progress: in a terminal one line per part that changes in place, elsewhere one line per change. */
final class Display implements Progress {

    private static final int REFRESH_MILLIS = 250;
    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";
    private static final String CLEAR_LINE = "\u001b[2K";

    private final PrintStream out;
    private final boolean inPlace;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private boolean painted;

    Display(PrintStream out, boolean inPlace, List<String> parts) {
        this.out = out;
        this.inPlace = inPlace;
        parts.forEach(part -> lines.put(part, new Line(Phase.WAITING, "", System.nanoTime(), Duration.ZERO)));
        if (inPlace) {
            Thread.ofPlatform().daemon().name("display").start(this::refresh);
        }
    }

    static Display forThisTerminal(Set<String> parts) {
        boolean terminal = System.console() != null && System.console().isTerminal()
                && !"dumb".equals(System.getenv("TERM"));
        return new Display(System.out, terminal, Options.ALL_PARTS.stream().filter(parts::contains).toList());
    }

    private record Line(Phase phase, String note, long changedAt, Duration since) {

        boolean running() {
            return phase == Phase.STARTING || phase == Phase.STOPPING;
        }

        double seconds() {
            Duration shown = running() ? since.plusNanos(System.nanoTime() - changedAt) : since;
            return shown.toMillis() / 1000.0;
        }
    }

    @Override
    public synchronized void changed(String part, Phase phase, String note, Duration since) {
        Line before = lines.put(part, new Line(phase, note, System.nanoTime(), since));
        if (inPlace) {
            paint();
        } else if (phase != Phase.WAITING && !(before != null && before.phase == phase && before.note.equals(note))) {
            out.println(text(part, lines.get(part)));
        }
    }

    @Override
    public synchronized void say(String line) {
        if (inPlace && painted) {
            out.print("\u001b[" + lines.size() + "A\r\u001b[J");
            painted = false;
            out.println(line);
            paint();
        } else {
            out.println(line);
        }
    }

    private void refresh() {
        try {
            while (true) {
                Thread.sleep(REFRESH_MILLIS);
                synchronized (this) {
                    if (painted && lines.values().stream().anyMatch(Line::running)) {
                        paint();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void paint() {
        StringBuilder picture = new StringBuilder(painted ? "\u001b[" + lines.size() + "A" : "");
        lines.forEach((part, line) -> picture.append('\r').append(CLEAR_LINE).append(coloured(part, line)).append('\n'));
        out.print(picture);
        out.flush();
        painted = true;
    }

    private static String coloured(String part, Line line) {
        String colour = switch (line.phase) {
            case READY -> GREEN;
            case FAILED -> RED;
            case STARTING, STOPPING -> YELLOW;
            case WAITING, STOPPED -> "";
        };
        return colour.isEmpty() ? text(part, line) : colour + text(part, line) + PLAIN;
    }

    private static String text(String part, Line line) {
        String phase = line.phase.name().toLowerCase(Locale.ROOT);
        String seconds = line.phase == Phase.WAITING ? "" : String.format(Locale.ROOT, "%6.1f s", line.seconds());
        return String
                .format(Locale.ROOT, "  %-17s %-9s %s%s", part, phase, seconds, line.note.isEmpty() ? "" : "  " + line.note)
                .stripTrailing();
    }
}
