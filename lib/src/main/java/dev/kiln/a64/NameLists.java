package dev.kiln.a64;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The names of `names.ops`, both ways; and the system registers. Read when text is first parsed or printed.
final class NameLists {
    private static final Names[] LISTS = Names.values();

    /// By list and value, by list and name; a list's number is in the upper half of the key.
    private static final Map<Long, String> NAMES = new HashMap<>();

    private static final Map<String, Integer> VALUES = new HashMap<>();
    private static final String SYSTEM_REGISTER = "SYSREG";

    static {
        read("names.ops");
        read("registers.ops");
    }

    private NameLists() {}

    /// A line is `LIST name value name value …`; a name that comes again, or a value, is understood but not
    /// printed.
    private static void read(String resource) {
        try (InputStream in = NameLists.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the table " + resource + " is missing from the library");
            }
            new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(NameLists::line);
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + resource + " cannot be read", e);
        }
    }

    private static void line(String line) {
        String[] parts = line.split(" +");
        int list = parts[0].equals(SYSTEM_REGISTER)
                ? LISTS.length
                : Names.valueOf(parts[0]).ordinal();
        for (int i = 1; i < parts.length; i += 2) {
            int value = value(parts[i + 1]);
            VALUES.putIfAbsent(list + parts[i], value);
            NAMES.putIfAbsent((long) list << 32 | value, parts[i]);
        }
    }

    /// A number, or the parts of a system instruction, `op1.CRn.CRm.op2`, or of a register, `op0.op1.CRn.CRm.op2`.
    private static int value(String text) {
        if (text.indexOf('.') < 0) {
            return Integer.parseInt(text);
        }
        int value = 0;
        String[] parts = text.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            boolean four = parts.length - i == 3 || parts.length - i == 2;
            value = value << (four ? 4 : 3) | Integer.parseInt(parts[i]);
        }
        return value;
    }

    /// The name of `value` in `list`, empty when it has none.
    static String name(int list, long value) {
        return NAMES.getOrDefault((long) list << 32 | value, "");
    }

    /// The value of `name` in `list`, -1 when it is none of its names.
    static int value(int list, String name) {
        return VALUES.getOrDefault(list + name, -1);
    }

    /// True when a decoded `value` belongs to the list: the open lists take any value, and print it as a number.
    static boolean takes(int list, int value) {
        return switch (LISTS[list]) {
            case BARRIER, PRFOP, RPRFOP, CREG -> true;
            default -> !name(list, value).isEmpty();
        };
    }

    /// The name of a system register, `s3_0_c1_c2_3` when it has none of its own.
    static String systemRegister(int bits) {
        String name = name(LISTS.length, bits);
        return name.isEmpty()
                ? "s" + (bits >>> 14) + "_" + (bits >>> 11 & 7) + "_c" + (bits >>> 7 & 15) + "_c" + (bits >>> 3 & 15)
                        + "_" + (bits & 7)
                : name;
    }

    /// The bits of a system register by its name, its own or `s3_0_c1_c2_3`; -1 when it is neither.
    static int systemRegister(String name) {
        int bits = value(LISTS.length, name);
        if (bits >= 0 || !name.startsWith("s")) {
            return bits;
        }
        String[] parts = name.substring(1).replace("c", "").split("_", -1);
        if (parts.length != 5) {
            return -1;
        }
        int[] limits = {4, 8, 16, 16, 8};
        bits = 0;
        for (int i = 0; i < 5; i++) {
            int part = parts[i].matches("\\d{1,2}") ? Integer.parseInt(parts[i]) : 99;
            if (part >= limits[i]) {
                return -1;
            }
            bits = bits * limits[i] + part;
        }
        return bits;
    }
}
