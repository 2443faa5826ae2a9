package dev.kiln.x64;

import dev.kiln.code.CodeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Why no form takes the operands: which operand of the nearest form does not fit, and what would.
final class Diagnosis {
    private static final int SHOWN = 6;

    private Diagnosis() {}

    static CodeException of(Op op, Mode mode, long[] operands, boolean immediate, long imm) {
        int count = 0;
        while (count < operands.length && operands[count] != 0) {
            count++;
        }
        List<Form> forms = new ArrayList<>();
        boolean other = false;
        for (Form form : Rows.of(op)) {
            if (!form.in(mode)) {
                other = true;
            } else if (!form.has("dec")) {
                forms.add(form);
            }
        }
        String call = call(op, operands, count, immediate, imm);
        if (forms.isEmpty()) {
            return new CodeException(
                    call + (other ? ": this instruction does not exist in " + mode : ": there is no such instruction"));
        }
        int given = count;
        forms.sort(Comparator.comparingInt(form -> -score(form, operands, given, immediate)));
        return new CodeException(call + ": " + reason(forms.getFirst(), operands, count, immediate, imm) + "; there is "
                + listed(forms));
    }

    static CodeException ambiguous(Op op, long[] operands, boolean immediate, long imm) {
        int count = 0;
        while (count < operands.length && operands[count] != 0) {
            count++;
        }
        return new CodeException(call(op, operands, count, immediate, imm)
                + ": the size of the memory operand is open; say byte, word, dword, qword … ptr");
    }

    private static String call(Op op, long[] operands, int count, boolean immediate, long imm) {
        StringBuilder text = new StringBuilder(op.mnemonic());
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? " " : ", ");
            int type = Packed.type(operands[i]);
            if (type >= Packed.MOFFS && type <= Packed.CODE) {
                text.append(Names.hex(imm));
            } else {
                text.append(Names.operand(operands[i]));
            }
        }
        if (immediate && !(count > 0 && Packed.type(operands[count - 1]) == Packed.CODE)) {
            text.append(count == 0 ? " " : ", ").append(Names.hex(imm));
        }
        return text.toString();
    }

    private static boolean immediate(Form form) {
        return form.values.length != form.operands.length;
    }

    /// How near a form comes: the number of operands counts most, then their types, then what the types do not say,
    /// then how much its immediate holds.
    private static int score(Form form, long[] operands, int count, boolean immediate) {
        int score = form.values.length == count && immediate(form) == immediate ? 1000 : 0;
        for (int i = 0; i < Math.min(count, form.values.length); i++) {
            Spec spec = form.values[i];
            boolean other = spec.fixed >= 0 && spec.fixed != Packed.number(operands[i]);
            score += (spec.types >>> Packed.type(operands[i]) & 1) == 0 ? 0 : other ? 90 : 100;
        }
        score += Misfit.of(form, operands, count).isEmpty() ? 10 : 0;
        for (Spec spec : form.operands) {
            score += width(spec.immediate);
        }
        return form.has("alt") ? score - 1 : score;
    }

    private static int width(int immediate) {
        return switch (immediate) {
            case Spec.IMM4 -> 1;
            case Spec.IMM8S -> 2;
            case Spec.IMM8, Spec.IMM8U -> 3;
            case Spec.IMM16 -> 4;
            case Spec.IMM32, Spec.IMM32S -> 5;
            case Spec.IMM64 -> 6;
            default -> 0;
        };
    }

    private static String reason(Form form, long[] operands, int count, boolean immediate, long imm) {
        if (form.values.length != count || immediate(form) != immediate) {
            return "no form has these operands";
        }
        for (int i = 0; i < count; i++) {
            Spec spec = form.values[i];
            if ((spec.types >>> Packed.type(operands[i]) & 1) == 0) {
                return "operand " + (i + 1) + " of `" + form + "` is " + spec + ", not " + Names.operand(operands[i]);
            }
        }
        for (Spec spec : form.operands) {
            if (spec.immediate != Spec.NO_IMM && !Choice.fits(spec.immediate, imm, form.operandBits)) {
                return Names.hex(imm) + " does not fit the " + spec + " of `" + form + "`";
            }
        }
        for (int i = 0; i < count; i++) {
            Spec spec = form.values[i];
            if (spec.fixed >= 0 && Packed.number(operands[i]) != spec.fixed) {
                return "operand " + (i + 1) + " of `" + form + "` is just " + spec;
            }
        }
        return Misfit.of(form, operands, count).orElse("the operands do not go together in `" + form + "`");
    }

    private static String listed(List<Form> forms) {
        List<String> texts =
                forms.stream().map(form -> "`" + form + "`").distinct().toList();
        String shown = String.join(", ", texts.subList(0, Math.min(texts.size(), SHOWN)));
        return texts.size() > SHOWN ? shown + " and " + (texts.size() - SHOWN) + " more" : shown;
    }
}
