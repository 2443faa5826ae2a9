package dev.kiln.x64;

import dev.kiln.code.CodeException;

/// Sums, products and signs of numbers.
final class Expression {
    private final Scanner in;

    Expression(Scanner in) {
        this.in = in;
    }

    long value() {
        long sum = product();
        while (true) {
            if (in.take('+')) {
                sum += product();
            } else if (in.take('-')) {
                sum -= product();
            } else {
                return sum;
            }
        }
    }

    long product() {
        long value = factor();
        while (in.take('*')) {
            value *= factor();
        }
        return value;
    }

    private long factor() {
        if (in.take('-')) {
            return -factor();
        }
        if (in.take('~')) {
            return ~factor();
        }
        if (in.take('+')) {
            return factor();
        }
        if (in.take('(')) {
            long value = value();
            in.expect(')');
            return value;
        }
        if (in.peek() == '\'') {
            return in.character();
        }
        if (!in.atNumber()) {
            throw new CodeException("expected an operand, found " + in.found());
        }
        return Scanner.number(in.digits());
    }
}
