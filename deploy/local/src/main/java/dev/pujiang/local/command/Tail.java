package dev.pujiang.local.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Reads on in a file that grows, also after it was replaced by a shorter one. */
final class Tail implements AutoCloseable {

    private static final int CHUNK = 8192;

    private final Path path;
    private RandomAccessFile file;

    Tail(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Goes back to where the last lines begin. */
    void seekLastLines(int lines) throws IOException {
        long position = file.length();
        int found = 0;
        while (position > 0) {
            file.seek(position - 1);
            if (file.read() == '\n' && position < file.length() && ++found == lines) {
                break;
            }
            position--;
        }
        file.seek(position);
    }

    /** Copies what is new since the last call. */
    void copyTo(OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int count = file.read(chunk); count > 0; count = file.read(chunk)) {
            out.write(chunk, 0, count);
        }
        out.flush();
    }

    /** Begins anew when the file was rotated away. */
    void reopenIfReplaced() throws IOException {
        if (path.toFile().length() < file.getFilePointer()) {
            file.close();
            file = new RandomAccessFile(path.toFile(), "r");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
