package dev.kiln.code;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Bytes being written, with labels, fixups and a source map. Little-endian.
///
/// *The problem.* A forward branch does not know how long it must be, and every byte it saves moves what follows.
/// *The idea.* While writing, a branch is a flexible site of provisional length. Everything else that has a place
/// (labels, fields, source positions) remembers, beside its provisional offset, how many flexible sites come before
/// it. `finish()` gives every branch its short form, lengthens those that do not reach until nothing changes, and
/// then one prefix sum over the flexible sites turns every provisional offset into a final one. Branches only ever
/// grow, so this ends; after 16 rounds the rest is lengthened at once, so it is linear.
///
/// A buffer is used by one thread. After [#reset()] it keeps its arrays and its labels' objects: a warm buffer
/// allocates nothing until `finish()`.
public final class CodeBuffer {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int UNBOUND = -1;
    private static final int ROUNDS = 16;
    private static final int LARGEST = 1 << 30;

    /// How many bytes an instruction may well have.
    private static final int LIKELY = 6;

    private byte[] bytes;
    private int position;

    private Label[] labels = new Label[16];
    private int labelCount;
    private int[] labelOffset = new int[16];
    private int[] labelFlexible = new int[16];
    private Map<String, Label> named = new LinkedHashMap<>();
    private Map<Integer, Label> numbered = new HashMap<>();
    /// True when finished code holds these maps too, which will have to be left as they are.
    private boolean handedOut;

    /// Branches and alignments. `first` is the label's id or the alignment, `second` the branch's detail or the
    /// fill byte.
    private final Sites flexible = new Sites();
    /// Fields: `first` is the target label's id, `second` the base label's id or -1 for the field itself.
    private final Sites fields = new Sites();
    /// Fields of symbols: `first` indexes `symbols`.
    private final Sites symbolFields = new Sites();

    private final Sites sources;
    private final Sites frames = new Sites();
    private String[] symbols = new String[4];

    // Of finish()

    /// By how many bytes flexible site `i`, and all that lies between it and the site before, moves.
    private int[] shift = new int[1];
    /// Which branches take their long form.
    private boolean[] grown = {};

    /// An empty buffer.
    public CodeBuffer() {
        this(0);
    }

    /// An empty buffer, with room for about so many instructions whose source is recorded.
    public CodeBuffer(int instructions) {
        bytes = new byte[Math.max(1024, LIKELY * instructions)];
        sources = new Sites(instructions);
    }

    /// Writes the filler of an alignment: as many bytes as asked, whatever the machine does nothing on.
    @FunctionalInterface
    public interface Filler {
        /// Fills `code[from]` up to, not including, `code[to]`.
        void fill(byte[] code, int from, int to);
    }

    /// Fills with zeros.
    public static final Filler ZEROS = (code, from, to) -> Arrays.fill(code, from, to, (byte) 0);

    /// The number of bytes written so far. Offsets are provisional until [#finish()].
    public int position() {
        return position;
    }

    /// Forgets everything but the memory held.
    public void reset() {
        position = 0;
        labelCount = 0;
        flexible.count = 0;
        fields.count = 0;
        symbolFields.count = 0;
        sources.count = 0;
        frames.count = 0;
        named = named.isEmpty() ? named : new LinkedHashMap<>();
        numbered = numbered.isEmpty() ? numbered : new HashMap<>();
        handedOut = false;
    }

    /// A place to go back to.
    public static final class Mark {
        private final int position;
        private final int[] counts;

        private Mark(int position, int... counts) {
            this.position = position;
            this.counts = counts;
        }
    }

    /// The place that [#back] goes back to.
    public Mark mark() {
        return new Mark(position, flexible.count, fields.count, symbolFields.count, sources.count, frames.count);
    }

    /// Takes back all that was written since `mark`. Labels that were bound since then would point into nothing:
    /// there must be none.
    public void back(Mark mark) {
        position = mark.position;
        flexible.count = mark.counts[0];
        fields.count = mark.counts[1];
        symbolFields.count = mark.counts[2];
        sources.count = mark.counts[3];
        frames.count = mark.counts[4];
    }

    // Bytes

    private void reserve(int count) {
        if (bytes.length - position < count) {
            grow(count);
        }
    }

    private void grow(int count) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, position + count));
    }

    /// Appends the low 8 bits.
    public void byte_(int value) {
        reserve(1);
        bytes[position++] = (byte) value;
    }

    /// Appends the low 16 bits.
    public void word(int value) {
        reserve(2);
        SHORT.set(bytes, position, (short) value);
        position += 2;
    }

    /// Appends 32 bits.
    public void dword(int value) {
        reserve(4);
        INT.set(bytes, position, value);
        position += 4;
    }

    /// Appends 64 bits.
    public void qword(long value) {
        reserve(8);
        LONG.set(bytes, position, value);
        position += 8;
    }

    /// Appends the low `count` bytes of `value`, 0 to 8, the lowest first.
    public void put(long value, int count) {
        int at = position;
        if (room(at)) {
            LONG.set(bytes, at, value);
            position = at + count;
        } else {
            reserve(8);
            put(value, count);
        }
    }

    /// Appends the low `count` bytes of `value`, then the low `moreCount` bytes of `more`: each 0 to 8, the lowest
    /// first.
    public void put(long value, int count, long more, int moreCount) {
        int at = position;
        int then = at + count;
        if (room(at) && room(then)) {
            LONG.set(bytes, at, value);
            LONG.set(bytes, then, more);
            position = then + moreCount;
        } else {
            reserve(16);
            put(value, count, more, moreCount);
        }
    }

    /// True when eight bytes fit at `at`. It is the check that the store makes, which HotSpot then leaves out.
    private boolean room(int at) {
        return Integer.compareUnsigned(at, bytes.length - 7) < 0;
    }

    /// Appends `source`.
    public void bytes(byte... source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, position, source.length);
        position += source.length;
    }

    /// Appends `count` zero bytes.
    ///
    /// @throws CodeException where the code would pass 1 GB
    public void zero(int count) {
        if (count > LARGEST - position) {
            throw new CodeException(count + " zeros after " + position + " bytes: there can be " + LARGEST);
        }
        reserve(count);
        Arrays.fill(bytes, position, position + count, (byte) 0);
        position += count;
    }

    /// Moves the position to the next multiple of `alignment` (a power of two) from the start of the code.
    public void align(int alignment, Filler filler) {
        if (Integer.bitCount(alignment) != 1) {
            throw new CodeException("alignment " + alignment + " is not a power of two");
        }
        flexible.add(position, flexible.count, filler, alignment, 0);
        int padding = -position & alignment - 1;
        reserve(padding);
        filler.fill(bytes, position, position + padding);
        position += padding;
    }

    // Labels

    /// A new label without a name.
    public Label label() {
        int id = labelCount++;
        if (id == labels.length) {
            labels = Arrays.copyOf(labels, id * 2);
            labelOffset = Arrays.copyOf(labelOffset, id * 2);
            labelFlexible = Arrays.copyOf(labelFlexible, id * 2);
        }
        Label label = labels[id];
        if (label == null || !label.name().isEmpty()) {
            label = new Label("", id);
            labels[id] = label;
        }
        labelOffset[id] = UNBOUND;
        return label;
    }

    /// The label named `name`, new when it is first asked for.
    public Label label(String name) {
        Label label = named.get(name);
        if (label == null) {
            int id = label().id();
            label = new Label(name, id);
            labels[id] = label;
            keepHandedOut();
            named.put(name, label);
        }
        return label;
    }

    /// The label numbered `number`, new when it is first asked for: one per opcode, say.
    public Label label(int number) {
        Label label = numbered.get(number);
        if (label == null) {
            label = label();
            keepHandedOut();
            numbered.put(number, label);
        }
        return label;
    }

    private void keepHandedOut() {
        if (handedOut) {
            named = new LinkedHashMap<>(named);
            numbered = new HashMap<>(numbered);
            handedOut = false;
        }
    }

    /// The label whose [Label#id()] is `id`: for operands that carry a label as a number.
    ///
    /// @throws CodeException when there is none
    public Label labelOf(int id) {
        if (id < 0 || id >= labelCount) {
            throw new CodeException("no label of this buffer has the number " + id);
        }
        return labels[id];
    }

    /// Binds `label` to the position.
    ///
    /// @throws CodeException when it is bound already
    public void bind(Label label) {
        int id = own(label);
        if (labelOffset[id] != UNBOUND) {
            throw new CodeException("label " + label + " is bound twice");
        }
        labelOffset[id] = position;
        labelFlexible[id] = flexible.count;
    }

    /// The names of the labels bound so far.
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        named.forEach((name, label) -> {
            if (labelOffset[label.id()] != UNBOUND) {
                names.add(name);
            }
        });
        return names;
    }

    /// True when `label` is bound.
    public boolean bound(Label label) {
        return labelOffset[own(label)] != UNBOUND;
    }

    /// The provisional offset of `label`, -1 while it is not bound.
    public int offset(Label label) {
        return labelOffset[own(label)];
    }

    private int own(Label label) {
        int id = label.id();
        if (id < 0 || id >= labelCount || labels[id] != label) {
            throw new CodeException("label " + label + " belongs to another buffer");
        }
        return id;
    }

    // Sites

    /// Writes a branch to `target`, of whichever length turns out to reach. `detail` is handed to the kind when it
    /// is written.
    public void branch(Branch kind, int detail, Label target) {
        int id = own(target);
        int length = kind.emittedLength();
        reserve(Math.max(length, kind.longLength()));
        if (labelOffset[id] != UNBOUND && labelFlexible[id] == flexible.count) {
            long displacement = (long) labelOffset[id] - position;
            if (kind.reaches(displacement)) { // nothing in between can change: settle it now
                kind.write(bytes, position, detail, false, displacement);
                position += kind.shortLength();
                return;
            }
        }
        flexible.add(position, flexible.count, kind, id, detail);
        position += length;
    }

    /// Marks the field of `kind` at `offset` bytes from the start as depending on `target`, plus `addend` bytes.
    public void fixup(int offset, Fixup kind, Label target, long addend) {
        fields.add(offset, flexible.count, kind, own(target), -1, addend);
    }

    /// Adds `bytes` to the addend of the field that was marked last.
    public void further(long bytes) {
        fields.further(bytes);
    }

    /// Marks the field of `kind` at `offset` as the distance from `base` to `target`: an entry of a jump table.
    public void fixup(int offset, Fixup kind, Label target, Label base) {
        fields.add(offset, flexible.count, kind, own(target), own(base), 0);
    }

    /// Marks the field of `kind` at `offset` as depending on the address of `symbol`, plus `addend` bytes.
    public void relocation(int offset, Fixup kind, String symbol, long addend) {
        int index = symbolFields.count;
        if (index == symbols.length) {
            symbols = Arrays.copyOf(symbols, index * 2);
        }
        symbols[index] = symbol;
        symbolFields.add(offset, flexible.count, kind, index, 0, addend);
    }

    /// Records that what follows belongs to `instruction` (an index of the caller's, from 0) on source `line` (from
    /// 1; 0: none).
    public void source(int instruction, int line) {
        sources.add(position, flexible.count, instruction, line);
    }

    /// Records that from here on the running function's return address lies `returnAddress` bytes above `sp`, and
    /// its caller's `sp` was `size` bytes above.
    public void frame(int returnAddress, int size) {
        frames.add(position, flexible.count, returnAddress, size);
    }

    // The end

    /// Settles every branch, patches every field and returns the code. The buffer can be used again after
    /// [#reset()].
    ///
    /// @throws CodeException naming every label that is used and not bound, or a field that cannot hold its value
    public Code finish() {
        return finish(Set.of());
    }

    /// Settles every branch and patches every field but those of the labels named in `elsewhere`: where such a label
    /// is not bound here it is a symbol, for the loader or the linker to fill in.
    ///
    /// @throws CodeException as [#finish()]
    public Code finish(Set<String> elsewhere) {
        checkBound(elsewhere);
        if (shift.length <= flexible.count) {
            shift = new int[flexible.count * 2 + 1];
            grown = new boolean[flexible.count * 2];
        }
        layOut();
        int size = position + shift[flexible.count];
        byte[] code = new byte[size];
        copy(code);

        int[] offsets = new int[labelCount];
        for (int i = 0; i < labelCount; i++) {
            offsets[i] = labelOffset[i] == UNBOUND ? UNBOUND : labelOffset[i] + shift[labelFlexible[i]];
        }
        List<Relocation> relocations = patch(code, offsets);
        handedOut = true;
        int alignment = 1;
        for (int i = 0; i < flexible.count; i++) {
            alignment = flexible.kind(i) instanceof Filler ? Math.max(alignment, flexible.first(i)) : alignment;
        }
        return new Code(
                code,
                Arrays.copyOf(labels, labelCount),
                offsets,
                named,
                numbered,
                relocations,
                alignment,
                new SourceMap(sources.offsets(shift), sources.firsts(), sources.seconds()),
                new FrameMap(frames.offsets(shift), frames.firsts(), frames.seconds()));
    }

    private void checkBound(Set<String> elsewhere) {
        StringBuilder unbound = new StringBuilder();
        boolean[] seen = new boolean[labelCount];
        elsewhere.forEach(name -> {
            Label label = named.get(name);
            if (label != null) {
                seen[label.id()] = true;
            }
        });
        for (int i = 0; i < flexible.count; i++) {
            if (flexible.kind(i) instanceof Branch) {
                note(flexible.first(i), seen, unbound);
            }
        }
        for (int i = 0; i < fields.count; i++) {
            note(fields.first(i), seen, unbound);
            if (fields.second(i) >= 0) {
                note(fields.second(i), seen, unbound);
            }
        }
        if (!unbound.isEmpty()) {
            throw new CodeException("labels used and never bound: " + unbound);
        }
    }

    private void note(int id, boolean[] seen, StringBuilder unbound) {
        if (labelOffset[id] == UNBOUND && !seen[id]) {
            seen[id] = true;
            unbound.append(unbound.isEmpty() ? "" : ", ").append(labels[id]);
        }
    }

    /// Chooses the form of every branch: fills `shift` and `grown`.
    private void layOut() {
        Arrays.fill(shift, 0, flexible.count + 1, 0);
        Arrays.fill(grown, 0, flexible.count, false);
        lengthen(false, false);
        for (int round = 0; lengthen(true, round >= ROUNDS); round++) {}
    }

    /// One round: lengthens branches that do not reach, or all that are left, and moves what follows. False when
    /// there was none, so that all of `shift` is settled.
    ///
    /// What lies behind a site still has the shift of the round before: a branch forward is measured by that at
    /// both ends, for the distance has become no shorter since.
    private boolean lengthen(boolean asked, boolean all) {
        boolean changed = false;
        int moved = 0;
        for (int i = 0; i < flexible.count; i++) {
            int before = shift[i];
            shift[i] = moved;
            if (!(flexible.kind(i) instanceof Branch branch)) {
                int mask = flexible.first(i) - 1;
                int offset = flexible.offset(i);
                moved += (-(offset + moved) & mask) - (-offset & mask);
                continue;
            }
            if (asked && !grown[i] && (all || leaves(i) || !branch.reaches(displacement(i, before)))) {
                grown[i] = true;
                changed = true;
            }
            moved += (grown[i] ? branch.longLength() : branch.shortLength()) - branch.emittedLength();
        }
        shift[flexible.count] = moved;
        return changed;
    }

    /// The distance that a branch has for sure, while what follows it has the shift of the round before.
    private long displacement(int site, int before) {
        int id = flexible.first(site);
        int target = labelFlexible[id];
        int from = flexible.offset(site) + (target > site ? before : shift[site]);
        return (long) labelOffset[id] + shift[target] - from;
    }

    /// True for a branch to a label that is not bound here.
    private boolean leaves(int site) {
        return labelOffset[flexible.first(site)] == UNBOUND;
    }

    private long displacement(int site) {
        int id = flexible.first(site);
        return (long) labelOffset[id] + shift[labelFlexible[id]] - (flexible.offset(site) + shift[site]);
    }

    /// Copies the bytes, run by run of those that move alike, and writes the flexible sites.
    private void copy(byte[] code) {
        int from = 0;
        for (int i = 0; i < flexible.count; i++) {
            if (shift[i + 1] != shift[i]) {
                int at = flexible.offset(i);
                System.arraycopy(bytes, from, code, from + shift[i], at - from);
                from = at + emittedLength(i);
            }
        }
        System.arraycopy(bytes, from, code, from + shift[flexible.count], position - from);
        for (int i = 0; i < flexible.count; i++) {
            int place = flexible.offset(i) + shift[i];
            if (flexible.kind(i) instanceof Branch branch) {
                long displacement = leaves(i) ? branch.far().zero() : displacement(i);
                if (grown[i] && !branch.reachesLong(displacement)) {
                    throw new CodeException("branch at " + place + " to " + labels[flexible.first(i)]
                            + " is out of range: " + displacement + " bytes");
                }
                branch.write(code, place, flexible.second(i), grown[i], displacement);
            } else {
                ((Filler) flexible.kind(i)).fill(code, place, flexible.offset(i) + emittedLength(i) + shift[i + 1]);
            }
        }
    }

    /// The bytes that flexible site `site` has in the buffer.
    private int emittedLength(int site) {
        return flexible.kind(site) instanceof Branch branch
                ? branch.emittedLength()
                : -flexible.offset(site) & flexible.first(site) - 1;
    }

    private List<Relocation> patch(byte[] code, int[] offsets) {
        List<Relocation> relocations = new ArrayList<>();
        for (int i = 0; i < flexible.count; i++) {
            if (flexible.kind(i) instanceof Branch branch && leaves(i)) {
                Branch.Far far = branch.far();
                String symbol = labels[flexible.first(i)].name();
                int at = flexible.offset(i) + shift[i] + far.at();
                relocations.add(new Relocation(at, far.kind(), symbol, far.addend()));
            }
        }
        for (int i = 0; i < fields.count; i++) {
            Fixup kind = (Fixup) fields.kind(i);
            int at = fields.offset(i) + shift[fields.flexible(i)];
            Label label = labels[fields.first(i)];
            long addend = fields.addend(i);
            int base = fields.second(i);
            if (offsets[fields.first(i)] == UNBOUND && base < 0) {
                if (kind.absolute()) {
                    kind.patch(code, at, 0);
                }
                relocations.add(new Relocation(at, kind, label.name(), addend));
                continue;
            }
            long target = offsets[fields.first(i)] + addend;
            if (kind.absolute()) {
                kind.patch(code, at, 0);
                relocations.add(new Relocation(at, kind, "", target));
                continue;
            }
            if (base >= 0 && (offsets[fields.first(i)] == UNBOUND || offsets[base] == UNBOUND)) {
                throw new CodeException("the distance from " + labels[base] + " to " + label
                        + " is not known: one of them is elsewhere");
            }
            long value = target - (base < 0 ? at : offsets[base]);
            if (!kind.fits(value)) {
                throw new CodeException(
                        "field " + kind.name() + " at " + at + " cannot hold the distance " + value + " to " + label);
            }
            kind.patch(code, at, value);
        }
        for (int i = 0; i < symbolFields.count; i++) {
            int at = symbolFields.offset(i) + shift[symbolFields.flexible(i)];
            relocations.add(new Relocation(
                    at, (Fixup) symbolFields.kind(i), symbols[symbolFields.first(i)], symbolFields.addend(i)));
        }
        if (relocations.size() > 1) {
            relocations.sort(Comparator.comparingInt(Relocation::offset));
        }
        return List.copyOf(relocations);
    }
}
