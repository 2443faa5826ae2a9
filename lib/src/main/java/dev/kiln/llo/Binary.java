package dev.kiln.llo;

import java.util.zip.CRC32C;

/// The binary form, as reader and writer share it.
///
/// ```
/// 00 4C 4C 4F  version          magic, and 1
/// id  length  content           the sections, each once, in this order
/// crc                           CRC-32C of all before it, 4 bytes
/// ```
///
/// | id | section | content |
/// |---|---|---|
/// | 1 | types | signatures: parameters counted, their types; the result's type or 0 |
/// | 2 | hosts | the signature of each |
/// | 3 | data | parts of each: kind, length in bytes, the bytes (`zero` has none); last the heap's size |
/// | 4 | names | the source's; those of hosts, of data, of functions |
/// | 5 | functions | signature, types of locals, labels (places, names), ops |
/// | 6 | lines | of each function: its own and those of its ops, each less the one before |
///
/// Lists are counted. Numbers are LEB128, signed where they may be negative; floats are raw, little-endian. An op
/// is the byte of its row, the byte of its types, and its immediate; a jump names its label by number.
final class Binary {
    static final int VERSION = 1;
    static final int TYPES = 1;
    static final int HOSTS = 2;
    static final int DATA = 3;
    static final int NAMES = 4;
    static final int FUNCTIONS = 5;
    static final int LINES = 6;
    static final int CHECKSUM_BYTES = 4;

    private static final byte[] MAGIC = {0, 'L', 'L', 'O'};

    private Binary() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    /// The checksum of the first `length` of `bytes`.
    static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
