package dev.kiln.exec;

import dev.kiln.code.Code;
import dev.kiln.code.CodeBuffer;
import dev.kiln.code.Fixup;
import java.util.HexFormat;

/// Small functions, assembled by hand for both machines.
final class Assembled {
    private static final boolean X64 = Machine.host() == Machine.X64;

    private final CodeBuffer buffer = new CodeBuffer();

    /// The bytes for the machine at hand.
    static byte[] bytes(String x64, String a64) {
        return HexFormat.of().parseHex((X64 ? x64 : a64).replace(" ", ""));
    }

    /// A function named `name`.
    static Code function(String name, String x64, String a64) {
        return new Assembled().label(name).add(x64, a64).finish();
    }

    /// `add(long a, long b)`: the sum.
    static Code add() {
        return function(
                "add",
                "488D0437 C3", // lea rax, [rdi+rsi]; ret
                "0000018B C0035FD6"); // add x0, x0, x1; ret
    }

    /// `answer()`: `value`, as an int.
    static Code answer(int value) {
        String little = HexFormat.of().toHexDigits(Integer.reverseBytes(value));
        int word = 0x52800000 | (value & 0xFFFF) << 5;
        return function(
                "answer",
                "B8" + little + " C3", // mov eax, value; ret
                HexFormat.of().toHexDigits(Integer.reverseBytes(word)) + "C0035FD6"); // mov w0, #value; ret
    }

    /// `spin(int* p)`: waits until `*p` is not zero and returns it.
    static Code spin() {
        return function(
                "spin",
                "F390 8B07 85C0 74F8 C3", // 1: pause; mov eax, [rdi]; test eax, eax; jz 1b; ret
                "010040B9 E1FFFF34 E003012A C0035FD6"); // 1: ldr w1, [x0]; cbz w1, 1b; mov w0, w1; ret
    }

    /// `name(…)`: jumps to the 64-bit address of `symbol`, with all its arguments.
    static Code forward(String name, String symbol) {
        Assembled code = new Assembled().label(name);
        if (X64) {
            return code.add("48B8", "").address(symbol).add("FFE0", "").finish(); // mov rax, symbol; jmp rax
        }
        return code.add("", "50000058 00021FD6").address(symbol).finish(); // ldr x16, +8; br x16
    }

    /// `name(…)`: calls the 64-bit address of `symbol` with all its arguments, then returns what it returned.
    static Code call(String name, String symbol) {
        Assembled code = new Assembled().label(name);
        if (X64) {
            // sub rsp, 8; mov rax, symbol; call rax; add rsp, 8; ret
            return code.add("4883EC08 48B8", "")
                    .address(symbol)
                    .add("FFD0 4883C408 C3", "")
                    .finish();
        }
        // stp x29, x30, [sp, #-16]!; ldr x16, +20; blr x16; ldp x29, x30, [sp], #16; ret
        return code.add("", "FD7BBFA9 B0000058 00023FD6 FD7BC1A8 C0035FD6")
                .add("", "1F2003D5")
                .address(symbol)
                .finish();
    }

    Assembled label(String name) {
        buffer.bind(buffer.label(name));
        return this;
    }

    Assembled add(String x64, String a64) {
        buffer.bytes(bytes(x64, a64));
        return this;
    }

    /// Eight bytes that hold the address of `symbol`.
    Assembled address(String symbol) {
        return field(Fixup.Data.ABS64, symbol, 0);
    }

    /// A field of `kind` for `symbol` plus `addend`, zero so far.
    Assembled field(Fixup kind, String symbol, long addend) {
        buffer.relocation(buffer.position(), kind, symbol, addend);
        buffer.zero(kind == Fixup.Data.ABS64 || kind == Fixup.Data.REL64 ? 8 : 4);
        return this;
    }

    Code finish() {
        return buffer.finish();
    }
}
