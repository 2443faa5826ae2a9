package dev.kiln.code;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Finished code: bytes, where its labels are, what the loader still has to fill in, and where each byte came from.
/// Immutable.
public final class Code {
    private final byte[] bytes;
    private final int[] labelOffsets;
    private final Label[] labels;
    private final Map<String, Label> named;
    private final Map<Integer, Label> numbered;
    private final List<Relocation> relocations;
    private final int alignment;
    private final SourceMap source;
    private final FrameMap frames;

    Code(
            byte[] bytes,
            Label[] labels,
            int[] labelOffsets,
            Map<String, Label> named,
            Map<Integer, Label> numbered,
            List<Relocation> relocations,
            int alignment,
            SourceMap source,
            FrameMap frames) {
        this.bytes = bytes;
        this.labels = labels;
        this.labelOffsets = labelOffsets;
        this.named = named;
        this.numbered = numbered;
        this.relocations = relocations;
        this.alignment = alignment;
        this.source = source;
        this.frames = frames;
    }

    /// The number of bytes.
    public int size() {
        return bytes.length;
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The byte at `offset`, 0 to 255.
    public int byteAt(int offset) {
        return bytes[offset] & 0xFF;
    }

    /// Copies `length` bytes from `offset` to `target[at]`.
    public void copyTo(int offset, byte[] target, int at, int length) {
        System.arraycopy(bytes, offset, target, at, length);
    }

    /// Where `label` is, in bytes from the start.
    ///
    /// @throws CodeException when the label was never bound, or belongs to another buffer
    public int offset(Label label) {
        int id = label.id();
        if (id < 0 || id >= labels.length || labels[id] != label) {
            throw new CodeException("label " + label + " does not belong to this code");
        }
        if (labelOffsets[id] < 0) {
            throw new CodeException("label " + label + " was never bound");
        }
        return labelOffsets[id];
    }

    /// Where the label named `name` is; empty when there is none, or it was never bound.
    public OptionalInt offset(String name) {
        return find(named.get(name));
    }

    /// Where the label numbered `number` is; empty when there is none, or it was never bound.
    public OptionalInt offset(int number) {
        return find(numbered.get(number));
    }

    private OptionalInt find(Label label) {
        return label == null || labelOffsets[label.id()] < 0
                ? OptionalInt.empty()
                : OptionalInt.of(labelOffsets[label.id()]);
    }

    /// The names of the named labels that are bound, in the order of their offsets.
    public List<String> names() {
        return named.values().stream()
                .filter(label -> labelOffsets[label.id()] >= 0)
                .sorted((a, b) -> Integer.compare(labelOffsets[a.id()], labelOffsets[b.id()]))
                .map(Label::name)
                .toList();
    }

    /// The name of the last named label at or before `offset`: the function that the byte there belongs to, where
    /// functions are what has names. Empty when there is none. Takes time in proportion to the number of names.
    public String nameBefore(int offset) {
        String best = "";
        int at = -1;
        for (Label label : named.values()) {
            int place = labelOffsets[label.id()];
            if (place <= offset && place > at) {
                at = place;
                best = label.name();
            }
        }
        return best;
    }

    /// The bound labels at `offset`, in the order of their creation.
    public List<Label> labelsAt(int offset) {
        return Arrays.stream(labels)
                .filter(label -> labelOffsets[label.id()] == offset)
                .toList();
    }

    /// The fields that the loader or the linker has to fill, in the order of their offsets.
    public List<Relocation> relocations() {
        return relocations;
    }

    /// The largest alignment asked for: its first byte must lie at a multiple of this, or alignments inside are none.
    public int alignment() {
        return alignment;
    }

    /// Where each byte came from.
    public SourceMap source() {
        return source;
    }

    /// Where its functions keep their return addresses.
    public FrameMap frames() {
        return frames;
    }
}
