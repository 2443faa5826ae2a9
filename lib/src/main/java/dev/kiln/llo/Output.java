package dev.kiln.llo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What the standard hosts write, held back until there is enough of it.
final class Output {
    private final OutputStream out;
    private final byte[] buffer = new byte[8192];
    private int held;

    Output(OutputStream out) {
        this.out = out;
    }

    synchronized int putchar(int c) {
        if (held == buffer.length) {
            flush();
        }
        buffer[held++] = (byte) c;
        return c & 0xFF;
    }

    void puti(int value) {
        put(Integer.toString(value));
    }

    void putl(long value) {
        put(Long.toString(value));
    }

    void putd(double value) {
        put(Double.toString(value));
    }

    private synchronized void put(String text) {
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            putchar(b);
        }
    }

    synchronized void flush() {
        if (held == 0) {
            return;
        }
        int length = held;
        held = 0;
        try {
            out.write(buffer, 0, length);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
