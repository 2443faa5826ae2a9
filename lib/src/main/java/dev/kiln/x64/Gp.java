package dev.kiln.x64;

/// General-purpose registers of 8, 16, 32 and 64 bits.
///
/// @param bits the operand as [Packed] lays it out
public record Gp(long bits) implements Reg {
    /// `rax`.
    public static final Gp RAX = new Gp(Packed.reg(Packed.GP64, 0));
    /// `rcx`.
    public static final Gp RCX = new Gp(Packed.reg(Packed.GP64, 1));
    /// `rdx`.
    public static final Gp RDX = new Gp(Packed.reg(Packed.GP64, 2));
    /// `rbx`.
    public static final Gp RBX = new Gp(Packed.reg(Packed.GP64, 3));
    /// `rsp`.
    public static final Gp RSP = new Gp(Packed.reg(Packed.GP64, 4));
    /// `rbp`.
    public static final Gp RBP = new Gp(Packed.reg(Packed.GP64, 5));
    /// `rsi`.
    public static final Gp RSI = new Gp(Packed.reg(Packed.GP64, 6));
    /// `rdi`.
    public static final Gp RDI = new Gp(Packed.reg(Packed.GP64, 7));
    /// `r8`.
    public static final Gp R8 = new Gp(Packed.reg(Packed.GP64, 8));
    /// `r9`.
    public static final Gp R9 = new Gp(Packed.reg(Packed.GP64, 9));
    /// `r10`.
    public static final Gp R10 = new Gp(Packed.reg(Packed.GP64, 10));
    /// `r11`.
    public static final Gp R11 = new Gp(Packed.reg(Packed.GP64, 11));
    /// `r12`.
    public static final Gp R12 = new Gp(Packed.reg(Packed.GP64, 12));
    /// `r13`.
    public static final Gp R13 = new Gp(Packed.reg(Packed.GP64, 13));
    /// `r14`.
    public static final Gp R14 = new Gp(Packed.reg(Packed.GP64, 14));
    /// `r15`.
    public static final Gp R15 = new Gp(Packed.reg(Packed.GP64, 15));
    /// `eax`.
    public static final Gp EAX = new Gp(Packed.reg(Packed.GP32, 0));
    /// `ecx`.
    public static final Gp ECX = new Gp(Packed.reg(Packed.GP32, 1));
    /// `edx`.
    public static final Gp EDX = new Gp(Packed.reg(Packed.GP32, 2));
    /// `ebx`.
    public static final Gp EBX = new Gp(Packed.reg(Packed.GP32, 3));
    /// `esp`.
    public static final Gp ESP = new Gp(Packed.reg(Packed.GP32, 4));
    /// `ebp`.
    public static final Gp EBP = new Gp(Packed.reg(Packed.GP32, 5));
    /// `esi`.
    public static final Gp ESI = new Gp(Packed.reg(Packed.GP32, 6));
    /// `edi`.
    public static final Gp EDI = new Gp(Packed.reg(Packed.GP32, 7));
    /// `r8d`.
    public static final Gp R8D = new Gp(Packed.reg(Packed.GP32, 8));
    /// `r9d`.
    public static final Gp R9D = new Gp(Packed.reg(Packed.GP32, 9));
    /// `r10d`.
    public static final Gp R10D = new Gp(Packed.reg(Packed.GP32, 10));
    /// `r11d`.
    public static final Gp R11D = new Gp(Packed.reg(Packed.GP32, 11));
    /// `r12d`.
    public static final Gp R12D = new Gp(Packed.reg(Packed.GP32, 12));
    /// `r13d`.
    public static final Gp R13D = new Gp(Packed.reg(Packed.GP32, 13));
    /// `r14d`.
    public static final Gp R14D = new Gp(Packed.reg(Packed.GP32, 14));
    /// `r15d`.
    public static final Gp R15D = new Gp(Packed.reg(Packed.GP32, 15));
    /// `ax`.
    public static final Gp AX = new Gp(Packed.reg(Packed.GP16, 0));
    /// `cx`.
    public static final Gp CX = new Gp(Packed.reg(Packed.GP16, 1));
    /// `dx`.
    public static final Gp DX = new Gp(Packed.reg(Packed.GP16, 2));
    /// `bx`.
    public static final Gp BX = new Gp(Packed.reg(Packed.GP16, 3));
    /// `sp`.
    public static final Gp SP = new Gp(Packed.reg(Packed.GP16, 4));
    /// `bp`.
    public static final Gp BP = new Gp(Packed.reg(Packed.GP16, 5));
    /// `si`.
    public static final Gp SI = new Gp(Packed.reg(Packed.GP16, 6));
    /// `di`.
    public static final Gp DI = new Gp(Packed.reg(Packed.GP16, 7));
    /// `r8w`.
    public static final Gp R8W = new Gp(Packed.reg(Packed.GP16, 8));
    /// `r9w`.
    public static final Gp R9W = new Gp(Packed.reg(Packed.GP16, 9));
    /// `r10w`.
    public static final Gp R10W = new Gp(Packed.reg(Packed.GP16, 10));
    /// `r11w`.
    public static final Gp R11W = new Gp(Packed.reg(Packed.GP16, 11));
    /// `r12w`.
    public static final Gp R12W = new Gp(Packed.reg(Packed.GP16, 12));
    /// `r13w`.
    public static final Gp R13W = new Gp(Packed.reg(Packed.GP16, 13));
    /// `r14w`.
    public static final Gp R14W = new Gp(Packed.reg(Packed.GP16, 14));
    /// `r15w`.
    public static final Gp R15W = new Gp(Packed.reg(Packed.GP16, 15));
    /// `al`.
    public static final Gp AL = new Gp(Packed.reg(Packed.GP8, 0));
    /// `cl`.
    public static final Gp CL = new Gp(Packed.reg(Packed.GP8, 1));
    /// `dl`.
    public static final Gp DL = new Gp(Packed.reg(Packed.GP8, 2));
    /// `bl`.
    public static final Gp BL = new Gp(Packed.reg(Packed.GP8, 3));
    /// `spl`.
    public static final Gp SPL = new Gp(Packed.reg(Packed.GP8, 4));
    /// `bpl`.
    public static final Gp BPL = new Gp(Packed.reg(Packed.GP8, 5));
    /// `sil`.
    public static final Gp SIL = new Gp(Packed.reg(Packed.GP8, 6));
    /// `dil`.
    public static final Gp DIL = new Gp(Packed.reg(Packed.GP8, 7));
    /// `r8b`.
    public static final Gp R8B = new Gp(Packed.reg(Packed.GP8, 8));
    /// `r9b`.
    public static final Gp R9B = new Gp(Packed.reg(Packed.GP8, 9));
    /// `r10b`.
    public static final Gp R10B = new Gp(Packed.reg(Packed.GP8, 10));
    /// `r11b`.
    public static final Gp R11B = new Gp(Packed.reg(Packed.GP8, 11));
    /// `r12b`.
    public static final Gp R12B = new Gp(Packed.reg(Packed.GP8, 12));
    /// `r13b`.
    public static final Gp R13B = new Gp(Packed.reg(Packed.GP8, 13));
    /// `r14b`.
    public static final Gp R14B = new Gp(Packed.reg(Packed.GP8, 14));
    /// `r15b`.
    public static final Gp R15B = new Gp(Packed.reg(Packed.GP8, 15));
    /// `ah`.
    public static final Gp AH = new Gp(Packed.reg(Packed.GP8H, 4));
    /// `ch`.
    public static final Gp CH = new Gp(Packed.reg(Packed.GP8H, 5));
    /// `dh`.
    public static final Gp DH = new Gp(Packed.reg(Packed.GP8H, 6));
    /// `bh`.
    public static final Gp BH = new Gp(Packed.reg(Packed.GP8H, 7));

    /// Its number, 0 to 15; `ah` to `bh` are 4 to 7.
    public int number() {
        return Packed.number(bits);
    }

    @Override
    public String toString() {
        return Names.operand(bits);
    }
}
