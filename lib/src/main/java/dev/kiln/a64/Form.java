package dev.kiln.a64;

/// A row, compiled: the word and how each operand enters it.
final class Form {
    final Row row;
    /// The literal bits.
    final int word;
    /// Ones where the word is literal.
    final int mask;

    final int count;
    final long step0;
    final long step1;
    final long step2;
    final long step3;
    final long step4;
    final Site site;

    Form(Row row) {
        this.row = row;
        Pattern pattern = new Pattern(row.pattern());
        word = pattern.word;
        mask = pattern.mask;
        OperandCompiler compiler = new OperandCompiler(pattern);
        count = row.operands().size();
        long[] steps = new long[5];
        for (int i = 0; i < count; i++) {
            steps[i] = compiler.compile(row.operands().get(i).substring(2));
        }
        step0 = steps[0];
        step1 = steps[1];
        step2 = steps[2];
        step3 = steps[3];
        step4 = steps[4];
        site = Site.of(row.mnemonic(), count == 0 ? 0 : steps[count - 1]);
    }

    long step(int i) {
        return switch (i) {
            case 0 -> step0;
            case 1 -> step1;
            case 2 -> step2;
            case 3 -> step3;
            default -> step4;
        };
    }

    /// True when decoding may choose this form.
    boolean printed() {
        return row.acceptedFor().isEmpty();
    }

    boolean alias() {
        return !row.printedFor().isEmpty();
    }
}
