package dev.kiln.x64;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Texts of instructions made equal where they differ in spelling alone. `docs/x86-coverage.md` lists the rules.
final class Spelling {
    private static final Pattern SIZE =
            Pattern.compile("\\b(byte|word|dword|fword|qword|tbyte|xmmword|ymmword|zmmword)( ptr| bcst)? ");
    private static final Pattern ROUNDING = Pattern.compile(",? ?\\{((r[nduz]e?-)?sae)}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])(-?)(0x[0-9a-f]+|[0-9]+)(?!\\w)");
    private static final Pattern STRING =
            Pattern.compile("^((?:rep\\w* )?(?:movs|cmps|stos|lods|scas|ins|outs)[bwdq]) ([^x]|[er]?ax|dx)*$");
    private static final Pattern STACK = Pattern.compile("^f\\w+ .*");
    private static final Pattern STACK_ALONE =
            Pattern.compile("^(fcom|fcomp|fld|fxch|fst|fstp|fucom|fucomp|fstpnce|ffreep?) .*");
    private static final Pattern GATHER =
            Pattern.compile("^(v\\w*(?:gather|scatter)\\w* (?:\\w+|\\[[^]]*])), (k\\d)\\b");

    private Spelling() {}

    /// True when `ours` means the same as `theirs`. We show prefixes that are without effect; they do not all.
    static boolean same(String ours, String theirs) {
        String a = plain(ours);
        String b = plain(theirs);
        for (String prefix : new String[] {"data16 ", "rex.w ", "addr32 "}) {
            a = a.contains(prefix) && !b.contains(prefix) ? a.replace(prefix, "") : a;
        }
        b = b.contains("addr32 mov ") ? b.replace("addr32 ", "") : b;
        for (int bits : new int[] {64, 32, 16, 8}) {
            if (numbers(a, bits).equals(numbers(b, bits))) {
                return true;
            }
        }
        return false;
    }

    /// The text without sizes, with the rounding at the end, and second names replaced.
    static String plain(String text) {
        String s = SIZE.matcher(text).replaceAll("");
        s = s.replace("far ", s.startsWith("ret far") || s.contains(" ret far") ? "far " : "");
        s = s.replace("st(0)", "st");
        s = s.replace("*1]", "]").replace("*1+", "+").replace("*1-", "-");
        Matcher rounding = ROUNDING.matcher(s);
        if (rounding.find()) {
            String mode = rounding.group(1).replace("rne-sae", "rn-sae");
            s = rounding.replaceAll("") + " {" + mode + "}";
        }
        s = GATHER.matcher(s).replaceFirst("$1{$2}");
        s = s.replaceFirst("^(blendvp[sd]|pblendvb|sha256rnds2) (.*), xmm0$", "$1 $2");
        s = s.replaceFirst("^fwait$", "wait").replaceFirst("^xlat \\[rbx]$", "xlatb");
        s = s.replaceFirst("^data16 (push|pop|leave|enter)\\b", "$1w");
        s = s.replaceFirst("^data16 ret far", "retfw")
                .replaceFirst("^data64 ret far", "retfq")
                .replaceFirst("^ret far", "retf");
        s = s.replaceFirst("^(iret|pusha|popa|pushf|popf)w$", "$1"); // the manual's names; as and nasm mean the others
        return implied(s);
    }

    private static String implied(String text) {
        String s = text;
        if (STRING.matcher(s).matches() || s.matches("^(ins|outs)[bwd] .*")) {
            s = s.replace("es:[", "[").replaceAll("\\b(al|ax|eax|rax), |, (al|ax|eax|rax)$", "");
            s = s.replaceFirst(
                    "^(\\S+) (\\[rdi], \\[rsi]|\\[rsi], \\[rdi]|\\[rdi]|\\[rsi]|\\[rdi], dx|dx, \\[rsi])$", "$1");
        }
        if (STACK.matcher(s).matches() && s.contains("[")
                || STACK_ALONE.matcher(s).matches()) {
            s = s.replaceFirst("^(\\w+) st(\\(0\\))?, ", "$1 ").replaceFirst(", st$", "");
        }
        return s.replaceFirst("^(j\\w+) short ", "$1 ");
    }

    private static String numbers(String text, int bits) {
        Matcher m = NUMBER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (m.find()) {
            long value = m.group(2).startsWith("0x")
                    ? Long.parseUnsignedLong(m.group(2), 2, m.group(2).length(), 16)
                    : Long.parseLong(m.group(2));
            value = m.group(1).isEmpty() ? value : -value;
            m.appendReplacement(result, Long.toHexString(bits == 64 ? value : value & (1L << bits) - 1));
        }
        return m.appendTail(result).toString();
    }
}
