package dev.kiln.elf;

import dev.kiln.a64.A64Fixup;
import dev.kiln.code.CodeException;
import dev.kiln.code.Fixup;
import dev.kiln.x64.X64Fixup;

/// The machines that ELF files are written for, and how they differ (the psABIs of x86-64, 4.4, of i386, 4.4, and of
/// AArch64, 5.7).
public enum Machine {
    /// x86-64: EM_X86_64.
    X64(62, true, 0x1000),
    /// The x86 of 32 bits: EM_386.
    IA32(3, false, 0x1000),
    /// AArch64: EM_AARCH64, whose pages may have 64 KB.
    A64(183, true, 0x10000);

    final int number;
    /// 64 bits: ELFCLASS64, and addends that stand in the relocation rather than in the field.
    final boolean wide;
    /// The largest pages that the system may have.
    final int page;

    Machine(int number, boolean wide, int page) {
        this.number = number;
        this.wide = wide;
        this.page = page;
    }

    /// The number of the relocation that fills fields of `kind`.
    ///
    /// @throws CodeException when there is none
    int relocation(Fixup kind) {
        int type = switch (kind) {
            case Fixup.Data data -> data(data);
            case X64Fixup x64 -> x86(x64);
            case A64Fixup a64 -> a64(a64);
            default -> 0;
        };
        if (type == 0) {
            throw new CodeException("ELF for " + this + " has no relocation for the field " + kind.name());
        }
        return type;
    }

    private int data(Fixup.Data kind) {
        return switch (this) {
            case X64 ->
                switch (kind) {
                    case REL32 -> 2;
                    case REL64 -> 24;
                    case ABS32 -> 10;
                    case ABS64 -> 1;
                };
            case IA32 ->
                switch (kind) {
                    case REL32 -> 2;
                    case ABS32 -> 1;
                    case REL64, ABS64 -> 0;
                };
            case A64 ->
                switch (kind) {
                    case REL32 -> 261;
                    case REL64 -> 260;
                    case ABS32 -> 258;
                    case ABS64 -> 257;
                };
        };
    }

    private int x86(X64Fixup kind) {
        return switch (this) {
            case X64 ->
                switch (kind) {
                    case PC8 -> 15;
                    case PC32 -> 2;
                    case PLT32 -> 4;
                    case ABS32 -> 10;
                    case ABS32S -> 11;
                };
            case IA32 ->
                switch (kind) {
                    case PC8 -> 23;
                    case PC32 -> 2;
                    case PLT32 -> 4;
                    case ABS32, ABS32S -> 1;
                };
            case A64 -> 0;
        };
    }

    private int a64(A64Fixup kind) {
        return this != A64
                ? 0
                : switch (kind) {
                    case JUMP26 -> 282;
                    case CALL26 -> 283;
                    case BRANCH19 -> 280;
                    case BRANCH14 -> 279;
                    case LITERAL19 -> 273;
                    case ADR21 -> 274;
                    case ADRP_PAGE -> 275;
                    case ADD_LO12 -> 277;
                    case MEM8_LO12 -> 278;
                    case MEM16_LO12 -> 284;
                    case MEM32_LO12 -> 285;
                    case MEM64_LO12 -> 286;
                    case MEM128_LO12 -> 299;
                };
    }
}
