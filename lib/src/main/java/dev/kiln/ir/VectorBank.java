package dev.kiln.ir;

import java.util.Arrays;

/// The float registers of a machine or of one call: 512 bits each, and how many bytes of it are defined.
///
/// Most programs have no vectors, so what lies above the low 64 bits exists from the first vector on only. A
/// register that holds less than is read of it is an error here, and garbage on a machine.
final class VectorBank {
    /// How many longs the largest vector has.
    static final int LONGS = VecSize.V512.bytes() / 8;
    /// What bits hold that are not defined.
    private static final long UNDEFINED = 0x5EED_5EED_5EED_5EEDL;

    /// The low 64 bits of each register.
    final long[] low;

    private long[] high = {};
    private byte[] sizes = {};

    VectorBank(long... low) {
        this.low = low;
    }

    /// Writes a scalar.
    void set(int register, long value) {
        low[register] = value;
        if (sizes.length != 0) {
            sizes[register] = 8;
        }
    }

    /// Writes the low `bytes` bytes; the others are undefined then.
    void set(int register, int bytes, long[] vector) {
        if (sizes.length == 0) {
            high = new long[low.length * (LONGS - 1)];
            sizes = new byte[low.length];
            Arrays.fill(sizes, (byte) 8);
        }
        int longs = Math.max(bytes / 8, 1);
        int at = register * (LONGS - 1);
        low[register] = vector[0];
        System.arraycopy(vector, 1, high, at, longs - 1);
        Arrays.fill(high, at + longs - 1, at + LONGS - 1, UNDEFINED);
        sizes[register] = (byte) bytes;
    }

    /// Reads the low `bytes` bytes.
    ///
    /// @return the number of bytes that are defined, when that is less, and nothing is read; else `bytes`
    int get(int register, int bytes, long[] vector) {
        int defined = sizes.length == 0 ? 8 : sizes[register];
        return defined < bytes ? defined : getDefined(register, bytes, vector);
    }

    /// Reads the low `bytes` bytes, whether they are defined or not; returns how many are.
    int getDefined(int register, int bytes, long[] vector) {
        vector[0] = low[register];
        if (sizes.length == 0) {
            Arrays.fill(vector, 1, LONGS, UNDEFINED);
            return 8;
        }
        System.arraycopy(high, register * (LONGS - 1), vector, 1, LONGS - 1);
        return Math.min(bytes, sizes[register]);
    }
}
