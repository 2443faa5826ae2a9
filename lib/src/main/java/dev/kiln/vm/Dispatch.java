package dev.kiln.vm;

import dev.kiln.ir.BinaryOp;
import dev.kiln.ir.Emitter;
import dev.kiln.ir.MemType;
import dev.kiln.ir.R;
import dev.kiln.ir.UnaryOp;
import dev.kiln.ir.Width;
import java.util.List;

/// The macros of which every tail is made: fetch, decode, dispatch.
///
/// Over registers of the machine.
final class Dispatch {
    private final Format format;
    private final List<Field> early;
    private final List<R> earlyRegisters;
    private final R pc;
    private final R state;
    private final R op;
    private final R word;

    Dispatch(Interpreter vm, Binding binding) {
        format = vm.format();
        early = vm.early();
        earlyRegisters = vm.earlyRoles().stream().map(binding::get).toList();
        pc = binding.get(vm.pc());
        state = binding.get(vm.state());
        op = binding.get(vm.op());
        word = vm.word() == R.NONE ? R.NONE : binding.get(vm.word());
    }

    /// Loads the instruction at `[PC + index + displacement]`.
    void fetch(Emitter out, R index, long displacement) {
        switch (format) {
            case Format.Bytes b -> out.load(MemType.U8, op, pc, index, 0, displacement);
            case Format.Words w -> out.load(w.load(), word, pc, index, 0, displacement);
        }
    }

    /// Decodes what routines expect to be decoded.
    void decode(Emitter out) {
        decodeFields(out);
        if (format instanceof Format.Words words) {
            decode(out, words.opcode(), op);
        }
    }

    /// Likewise, for a routine that is there already.
    void decodeFields(Emitter out) {
        for (int i = 0; i < early.size(); i++) {
            decode(out, early.get(i), earlyRegisters.get(i));
        }
    }

    /// Loads the instruction at PC again, and decodes it, as for a routine.
    void refetch(Emitter out) {
        if (format instanceof Format.Words) {
            fetch(out, R.NONE, 0);
            decodeFields(out);
        }
    }

    /// Continues in the routine of the opcode.
    void go(Emitter out) {
        out.jump(state, op, 3, 0);
    }

    /// d = the field of the word.
    void decode(Emitter out, Field field, R d) {
        int bits = format instanceof Format.Words words ? 8 * words.bytes() : 0;
        if (field.at() + field.width() > bits) {
            throw new VmException("field " + field.name() + " does not lie in the instruction");
        }
        boolean top = field.at() + field.width() == bits;
        int right = field.at() - field.scale();
        if (field.signed()) {
            signed(out, field, d, top, right);
        } else if (right >= 0 && bits <= 32) {
            R from = shift(out, Width.W32, BinaryOp.SHR, d, word, right);
            long mask = -1L >>> 64 - field.width() << field.scale();
            if (!top || bits < 32 || field.scale() > 0) {
                out.binary(BinaryOp.AND, Width.W32, d, from, mask);
            } else if (right == 0) {
                out.unary(UnaryOp.ZEXT32, Width.W64, d, word);
            }
        } else {
            R from = shift(out, Width.W64, right >= 0 ? BinaryOp.SHR : BinaryOp.SHL, d, word, Math.abs(right));
            out.binary(BinaryOp.AND, Width.W64, d, from, -1L >>> 64 - field.width() << field.scale());
        }
    }

    private void signed(Emitter out, Field field, R d, boolean top, int right) {
        if (!top) { // the word has more bits above it
            R high = shift(out, Width.W64, BinaryOp.SHL, d, word, 64 - field.at() - field.width());
            shift(out, Width.W64, BinaryOp.SAR, d, high, 64 - field.width());
            shift(out, Width.W64, BinaryOp.SHL, d, d, field.scale());
            return;
        }
        R from = shift(out, Width.W64, right >= 0 ? BinaryOp.SAR : BinaryOp.SHL, d, word, Math.abs(right));
        if (field.scale() > 0 && field.at() > 0) {
            out.binary(BinaryOp.AND, Width.W64, d, from, -1L << field.scale());
        } else if (from != d) {
            out.mov(d, word);
        }
    }

    /// Returns where the result is: `a` itself when there is nothing to shift.
    private static R shift(Emitter out, Width width, BinaryOp op, R d, R a, int count) {
        if (count == 0) {
            return a;
        }
        out.binary(op, width, d, a, count);
        return d;
    }
}
