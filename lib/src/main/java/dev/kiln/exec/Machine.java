package dev.kiln.exec;

import java.util.HexFormat;

/// The few instructions that a loader needs of its own: a jump that reaches everything, a jump through memory, and
/// where the stack is.
enum Machine {
    /// x86-64. Both jumps change r11, which no calling convention preserves and none passes an argument in.
    X64(
            "49BB" // mov r11, imm64
                    + "0000000000000000"
                    + "41FFE3", // jmp r11
            2,
            "49BB" // mov r11, imm64
                    + "0000000000000000"
                    + "41FF23", // jmp [r11]
            2,
            "488D442408" // lea rax, [rsp + 8]
                    + "C3"), // ret
    /// AArch64. Both jumps change x16, which the procedure call standard gives to linkers (AAPCS64 6.1.1).
    A64(
            "50000058" // ldr x16, +8
                    + "00021FD6" // br x16
                    + "0000000000000000",
            8,
            "90000058" // ldr x16, +16
                    + "100240F9" // ldr x16, [x16]
                    + "00021FD6" // br x16
                    + "1F2003D5" // nop
                    + "0000000000000000",
            16,
            "E0030091" // mov x0, sp
                    + "C0035FD6"); // ret

    private final byte[] jump;
    private final int jumpField;
    private final byte[] jumpThrough;
    private final int jumpThroughField;
    private final byte[] stackPointer;

    Machine(String jump, int jumpField, String jumpThrough, int jumpThroughField, String stackPointer) {
        this.jump = HexFormat.of().parseHex(jump);
        this.jumpField = jumpField;
        this.jumpThrough = HexFormat.of().parseHex(jumpThrough);
        this.jumpThroughField = jumpThroughField;
        this.stackPointer = HexFormat.of().parseHex(stackPointer);
    }

    /// The machine that this JVM runs on.
    static Machine host() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> X64;
            case "aarch64", "arm64" -> A64;
            default ->
                throw new UnsupportedOperationException(
                        "no machine code for " + name + ": x86-64 and AArch64 are known");
        };
    }

    /// Code that jumps to `target`.
    byte[] jump(long target) {
        return filled(jump, jumpField, target);
    }

    /// Code that jumps to the address which the eight bytes at `slot` hold.
    byte[] jumpThrough(long slot) {
        return filled(jumpThrough, jumpThroughField, slot);
    }

    /// A function that returns the caller's stack pointer.
    byte[] stackPointer() {
        return stackPointer.clone();
    }

    private static byte[] filled(byte[] code, int at, long value) {
        byte[] copy = code.clone();
        for (int i = 0; i < 8; i++) {
            copy[at + i] = (byte) (value >>> 8 * i);
        }
        return copy;
    }
}
