package dev.kiln.bench;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// What the bytecode that [HiddenClass] makes calls: accesses to the region, and operations that are no instruction
/// of the JVM. Named as the ops are; HotSpot inlines them.
final class Region {
    private Region() {}

    static int LDI(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_INT_UNALIGNED, p);
    }

    static long LDL(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_LONG_UNALIGNED, p);
    }

    static float LDF(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_FLOAT_UNALIGNED, p);
    }

    static double LDD(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, p);
    }

    static int LDB(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_BYTE, p);
    }

    static int LDUB(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_BYTE, p) & 0xFF;
    }

    static int LDW(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_SHORT_UNALIGNED, p);
    }

    static int LDUW(long p, MemorySegment region) {
        return region.get(ValueLayout.JAVA_SHORT_UNALIGNED, p) & 0xFFFF;
    }

    static void STI(long p, int value, long offset, MemorySegment region) {
        region.set(ValueLayout.JAVA_INT_UNALIGNED, p + offset, value);
    }

    static void STL(long p, long value, long offset, MemorySegment region) {
        region.set(ValueLayout.JAVA_LONG_UNALIGNED, p + offset, value);
    }

    static void STF(long p, float value, long offset, MemorySegment region) {
        region.set(ValueLayout.JAVA_FLOAT_UNALIGNED, p + offset, value);
    }

    static void STD(long p, double value, long offset, MemorySegment region) {
        region.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, p + offset, value);
    }

    static void STB(long p, int value, long offset, MemorySegment region) {
        region.set(ValueLayout.JAVA_BYTE, p + offset, (byte) value);
    }

    static void STW(long p, int value, long offset, MemorySegment region) {
        region.set(ValueLayout.JAVA_SHORT_UNALIGNED, p + offset, (short) value);
    }

    static int sel(int a, int b, int flag) {
        return flag != 0 ? a : b;
    }

    static long sel(long a, long b, int flag) {
        return flag != 0 ? a : b;
    }

    static float sel(float a, float b, int flag) {
        return flag != 0 ? a : b;
    }

    static double sel(double a, double b, int flag) {
        return flag != 0 ? a : b;
    }

    static float sqrt(float a) {
        return (float) Math.sqrt(a);
    }

    static double sqrt(double a) {
        return Math.sqrt(a);
    }

    static float floor(float a) {
        return (float) Math.floor(a);
    }

    static double floor(double a) {
        return Math.floor(a);
    }

    static float ceil(float a) {
        return (float) Math.ceil(a);
    }

    static double ceil(double a) {
        return Math.ceil(a);
    }

    static float trunc(float a) {
        return (float) trunc((double) a);
    }

    static double trunc(double a) {
        return a < 0 ? Math.ceil(a) : Math.floor(a);
    }
}
