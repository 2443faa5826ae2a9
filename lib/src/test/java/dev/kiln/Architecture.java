package dev.kiln;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules that the compiled classes of the library keep: who may import whom, how long a method may be, and who
/// may call what can crash a JVM.
final class Architecture {
    /// HotSpot never compiles a method with more bytes of bytecode than this (`-XX:HugeMethodLimit`).
    static final int LONGEST_METHOD = 8000;

    private static final String ROOT = "dev/kiln/";

    /// What each package may import besides itself. The facade, `dev.kiln` itself, may import all of them.
    private static final Map<String, Set<String>> IMPORTS = Map.ofEntries(
            Map.entry("code", Set.of()),
            Map.entry("x64", Set.of("code")),
            Map.entry("a64", Set.of("code")),
            Map.entry("ir", Set.of("code")),
            Map.entry("target", Set.of("ir", "x64", "a64", "code")),
            Map.entry("elf", Set.of("x64", "a64", "code")),
            Map.entry("exec", Set.of("code")),
            Map.entry("guard", Set.of("ir", "target", "x64", "a64", "exec", "code")),
            Map.entry("llo", Set.of("ir", "guard", "code")),
            Map.entry("eacg", Set.of("ir", "guard", "code")),
            Map.entry("ops", Set.of("ir", "vm", "guard", "code")),
            // it builds, loads and runs what is described, for whoever writes an interpreter
            Map.entry("vm", Set.of("ir", "target", "exec", "code")));

    /// Every method that the JVM guards by `--enable-native-access`.
    private static final Map<String, Set<String>> RESTRICTED = Map.of(
            "java/lang/foreign/Linker", Set.of("downcallHandle", "upcallStub"),
            "java/lang/foreign/MemorySegment", Set.of("reinterpret"),
            "java/lang/foreign/SymbolLookup", Set.of("libraryLookup"),
            "java/lang/foreign/AddressLayout", Set.of("withTargetLayout"),
            "java/lang/ModuleLayer$Controller", Set.of("enableNativeAccess"),
            "java/lang/System", Set.of("load", "loadLibrary"),
            "java/lang/Runtime", Set.of("load", "loadLibrary"));

    /// A class of ours as it stands in names, descriptors and signatures; the group is its package, if it has one.
    private static final Pattern OURS = Pattern.compile("dev/kiln/(?:([a-z0-9]+)/(?:[a-z0-9]+/)*)?[A-Z]");

    private Architecture() {}

    /// True for what initialises a class, an enum of a thousand constants say: it runs once, so it need not compile.
    private static boolean runsOnce(MethodModel method) {
        return method.methodName().equalsString("<clinit>")
                || method.methodName().equalsString("$values");
    }

    /// The rules that `type` breaks, one sentence each.
    static List<String> findings(ClassModel type) {
        List<String> findings = new ArrayList<>();
        String name = type.thisClass().asInternalName();
        String home = home(name);
        if (!home.isEmpty() && !IMPORTS.containsKey(home)) {
            findings.add(name + " lies in a package that the table of imports does not know");
            return findings;
        }
        for (String imported : imports(type)) {
            if (!imported.equals(home) && !home.isEmpty() && !IMPORTS.get(home).contains(imported)) {
                findings.add(name + " must not import " + (imported.isEmpty() ? "the facade" : imported));
            }
        }
        for (MethodModel method : type.methods()) {
            int length = method.findAttribute(Attributes.code())
                    .map(code -> code.codeLength())
                    .orElse(0);
            if (length > LONGEST_METHOD && !runsOnce(method)) {
                findings.add("%s.%s has %d bytes of bytecode, more than %d"
                        .formatted(name, method.methodName().stringValue(), length, LONGEST_METHOD));
            }
        }
        if (!home.equals("exec")) {
            for (PoolEntry entry : type.constantPool()) {
                if (entry instanceof MemberRefEntry member && restricted(member)) {
                    findings.add("%s must leave %s.%s to exec"
                            .formatted(
                                    name,
                                    member.owner().asInternalName(),
                                    member.name().stringValue()));
                }
            }
        }
        return findings;
    }

    private static boolean restricted(MemberRefEntry member) {
        return RESTRICTED
                .getOrDefault(member.owner().asInternalName(), Set.of())
                .contains(member.name().stringValue());
    }

    /// The package of ours that a class lies in, without the root; empty for the facade.
    private static String home(String internalName) {
        String inside = internalName.substring(ROOT.length());
        int slash = inside.indexOf('/');
        return slash < 0 ? "" : inside.substring(0, slash);
    }

    private static Set<String> imports(ClassModel type) {
        Set<String> found = new TreeSet<>();
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof Utf8Entry text) {
                Matcher matcher = OURS.matcher(text.stringValue());
                while (matcher.find()) {
                    found.add(matcher.group(1) == null ? "" : matcher.group(1));
                }
            }
        }
        return found;
    }
}
