package dev.kiln.x64;

import dev.kiln.code.CodeException;
import java.util.ArrayList;
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
        Form nearest = null;
        int best = -1;
        for (Form form : forms) {
            int score = score(form, operands, count, immediate);
            if (score > best) {
                best = score;
                nearest = form;
            }
        }
        return new CodeException(
                call + ": " + reason(nearest, operands, count, immediate, imm) + "; there is " + listed(forms));
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

    private static int score(Form form, long[] operands, int count, boolean immediate) {
        int score = form.values.length == count && immediate(form) == immediate ? 100 : 0;
        for (int i = 0; i < Math.min(count, form.values.length); i++) {
            Spec spec = form.values[i];
            boolean other = spec.fixed >= 0 && spec.fixed != Packed.number(operands[i]);
            score += (spec.types >>> Packed.type(operands[i]) & 1) == 0 ? 0 : other ? 9 : 10;
        }
        return score;
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
        return "mask, rounding, broadcast or register number do not fit `" + form + "`";
    }

    private static String listed(List<Form> forms) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(forms.size(), SHOWN); i++) {
            text.append(i == 0 ? "`" : ", `").append(forms.get(i)).append('`');
        }
        return forms.size() > SHOWN
                ? text.append(" and ")
                        .append(forms.size() - SHOWN)
                        .append(" more")
                        .toString()
                : text.toString();
    }
}
