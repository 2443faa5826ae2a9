package dev.kiln.eacg;

import dev.kiln.guard.Disassembly;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What the compiler may emit for a machine, as its decoder writes it: what an [Audit] goes by.
///
/// Groups are named where one is looked at: `at` is a displacement or a branch's distance, `base` the register that
/// an access to a region adds to X, the distance in the region.
///
/// @param mnemonics the instructions, without those that `branch` and `through` match
/// @param branch a jump or call to a place; relative to itself where `relative`
/// @param relative whether places are written as distances
/// @param through a jump or call through a register
/// @param guarded what comes right before a jump or call through a register: where it was loaded or compared
/// @param memory an access to memory, with `in` the text between the brackets
/// @param context memory at the context's register
/// @param own memory that the code finds itself: frames, the program's stack, tables, the list of regions
/// @param region an access to a region
/// @param check the instructions right before such an access, the last first
/// @param found what a jump to such an access must be preceded by, the last first: the search found a place
record Dialect(
        Set<String> mnemonics,
        Pattern branch,
        boolean relative,
        Pattern through,
        Pattern guarded,
        Pattern memory,
        Pattern context,
        Pattern own,
        Pattern region,
        List<String> check,
        List<String> found) {

    private static Pattern p(String regex) {
        return Pattern.compile(regex);
    }

    /// That of x86-64: X is r10, the context's register rbx.
    static final Dialect X64 = new Dialect(
            Set.of(("mov movzx movsx movsxd lea add adc sub sbb mul mulx imul div idiv and or xor not neg shl shr sar"
                            + " shlx shrx sarx rorx test bt cmp cdq cqo cdqe push pop ret nop xchg sete setb setl"
                            + " setne cmove cmovne cmovb cmovl")
                    .split(" ")),
            p("(?:jmp|call|j[a-z]+) 0x(?<at>[0-9a-f]+)"),
            false,
            p("(?:jmp|call) r1[01]"),
            p("mov r10, qword ptr \\[rbx-0x48\\]|mov r11, 0x[0-9a-f]+|movabs r11, .*|je .*|lea r10, .*"),
            p("(?!lea|nop).*\\[(?<in>[^\\]]*)\\].*"),
            p("rbx(?<at>[-+](?:0x)?[0-9a-f]+)?"),
            p("rsp(?:[-+](?:0x)?[0-9a-f]+)?|rbx\\+\\w+\\*1\\+0x" + Integer.toHexString(Layout.STACK)
                    + "|rbx\\+\\w+\\*1\\+0x"
                    + Integer.toHexString(Layout.STACK + 8)
                    + "|rbp(?:\\+(?:8|0x[1-5][0-9a-f]))?|r10\\+rax\\*8|r13\\+r12\\*8(?:\\+(?:8|0x[0-9a-f]+))?"),
            p("(?<base>rax|rcx|r9)\\+r10\\*1(?:\\+8)?"),
            List.of(
                    "mov %1$s, qword ptr \\[rbx\\+8\\]",
                    "jae 0x[0-9a-f]+",
                    "cmp r10, %1$s",
                    "mov %1$s, qword ptr \\[rbx\\+0x(?:1[08]|2[08]|3[08]|4[08]|5[08])\\]"),
            List.of("xor r10d, r10d|mov r10d, 0", "mov %1$s, r10", "je 0x[0-9a-f]+"));

    /// That of AArch64: X is x8, the context's register x19; x16 is where an address is computed.
    static final Dialect A64 = new Dialect(
            Set.of(
                    ("mov movz movn movk add adds adc adcs sub subs sbc sbcs mul madd msub umulh smulh umull smull udiv sdiv and ands orr eor"
                                    + " bic orn eon mvn neg negs lsl lsr asr uxtb uxth sxtb sxth sxtw cmp cmn tst cset csel csinc adr"
                                    + " ldr ldur ldrb ldrh ldrsb ldrsh ldrsw ldurb ldurh str stur strb strh sturb sturh stp ldp"
                                    + " nop ret ubfx ubfiz sbfx sbfiz bfi bfxil ror")
                            .split(" ")),
            p("(?:(?:bl?|b\\.[a-z]+)|(?:cbn?z [wx]\\d+,)|(?:tbn?z [wx]\\d+, #\\d+,)) #(?<at>-?\\d+)"),
            true,
            p("(?:br|blr) x(?:8|16|17)"),
            p("ldur x8, \\[x19, #-72\\]|b\\.eq .*|ldr x1[67], .*|adr x8, .*"),
            p(".*\\[(?<in>[^\\]]*)\\].*"),
            p("x19(?:, #(?<at>-?\\d+))?"),
            p("sp(?:, #-?\\d+)?|x20(?:, #[1-8]?\\d)?|x8, x9, lsl #3|x22, x21, lsl #3|x16(?:, #" + Layout.STACK + "|, #"
                    + (Layout.STACK + 8) + "|, #8)?"),
            p("(?<base>x9|x3), x8"),
            List.of("ldr %1$s, \\[x19, #8\\]", "b\\.hs #-?\\d+", "cmp x8, %1$s", "ldr %1$s, \\[x19, #\\d\\d\\]"),
            List.of("movz? x8, #0.*|mov x8, xzr", "mov %1$s, x8", "cbz x8, #-?\\d+"));

    /// The instructions of `code`, the first `size` bytes of it.
    List<Disassembly.Line> lines(byte[] code, int size) {
        return relative ? Disassembly.a64(code, size) : Disassembly.x64(code, size);
    }
}
