package dev.kiln.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What the standard hosts write, held back until there is enough of it.
public final class Output {
    private final OutputStream out;
    private final byte[] buffer = new byte[8192];
    private int held;

    /// Nothing held back yet, for `out`.
    public Output(OutputStream out) {
        this.out = out;
    }

    /// Holds back the low byte of `c`, and gives it.
    public synchronized int putchar(int c) {
        if (held == buffer.length) {
            flush();
        }
        buffer[held++] = (byte) c;
        return c & 0xFF;
    }

    /// A decimal number.
    public void puti(int value) {
        put(Integer.toString(value));
    }

    /// A decimal number.
    public void putl(long value) {
        put(Long.toString(value));
    }

    /// What [Double#toString(double)] gives.
    public void putd(double value) {
        put(Double.toString(value));
    }

    private synchronized void put(String text) {
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            putchar(b);
        }
    }

    /// Writes out what is held back.
    public synchronized void flush() {
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
