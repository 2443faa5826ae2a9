package dev.kiln;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.code.CodeBuffer;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {
    private static final ClassDesc LINKER = Linker.class.describeConstable().orElseThrow();

    @Test
    void keepsItsRules() throws IOException, URISyntaxException {
        Path classes = Path.of(CodeBuffer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> findings = new ArrayList<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    findings.addAll(Architecture.findings(ClassFile.of().parse(file)));
                    read++;
                }
            }
        }
        assertThat(read).as("classes under " + classes).isGreaterThan(5);
        assertThat(findings).isEmpty();
    }

    @Test
    void noticesAnImportThatTheTableForbids() {
        ClassDesc exec = ClassDesc.of("dev.kiln.exec.CodeHeap");
        assertThat(Architecture.findings(withField("dev.kiln.code.Fixture", exec)))
                .containsExactly("dev/kiln/code/Fixture must not import exec");
        assertThat(Architecture.findings(withField("dev.kiln.code.Fixture", exec.arrayType())))
                .containsExactly("dev/kiln/code/Fixture must not import exec");
        assertThat(Architecture.findings(withField("dev.kiln.code.Fixture", ClassDesc.of("dev.kiln.Kiln"))))
                .containsExactly("dev/kiln/code/Fixture must not import the facade");
        assertThat(Architecture.findings(withField("dev.kiln.guard.Fixture", exec)))
                .isEmpty();
        assertThat(Architecture.findings(withField("dev.kiln.Fixture", exec))).isEmpty();
    }

    @Test
    void noticesAPackageThatTheTableDoesNotKnow() {
        assertThat(Architecture.findings(withField("dev.kiln.misc.Fixture", ConstantDescs.CD_int)))
                .containsExactly("dev/kiln/misc/Fixture lies in a package that the table of imports does not know");
    }

    @Test
    void noticesAMethodThatIsNeverCompiled() {
        assertThat(Architecture.findings(ofLength(Architecture.LONGEST_METHOD))).isEmpty();
        assertThat(Architecture.findings(ofLength(Architecture.LONGEST_METHOD + 1)))
                .containsExactly("dev/kiln/code/Fixture.run has 8001 bytes of bytecode, more than 8000");
    }

    @Test
    void noticesRestrictedCallsOutsideExec() {
        assertThat(Architecture.findings(calling("dev.kiln.exec.Fixture"))).isEmpty();
        assertThat(Architecture.findings(calling("dev.kiln.guard.Fixture")))
                .containsExactly("dev/kiln/guard/Fixture must leave java/lang/foreign/Linker.downcallHandle to exec");
    }

    private static ClassModel withField(String name, ClassDesc type) {
        return parsed(
                ClassFile.of().build(ClassDesc.of(name), fixture -> fixture.withField("field", type, field -> {})));
    }

    private static ClassModel ofLength(int length) {
        return parsed(ClassFile.of()
                .build(
                        ClassDesc.of("dev.kiln.code.Fixture"),
                        fixture -> fixture.withMethodBody("run", ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
                            for (int i = 1; i < length; i++) {
                                code.nop();
                            }
                            code.return_();
                        })));
    }

    private static ClassModel calling(String name) {
        MethodTypeDesc downcall = MethodTypeDesc.of(
                MethodHandle.class.describeConstable().orElseThrow(),
                FunctionDescriptor.class.describeConstable().orElseThrow(),
                Linker.Option.class.describeConstable().orElseThrow().arrayType());
        return parsed(ClassFile.of()
                .build(
                        ClassDesc.of(name),
                        fixture -> fixture.withMethodBody(
                                "run",
                                ConstantDescs.MTD_void,
                                ClassFile.ACC_STATIC,
                                code -> code.aconst_null()
                                        .aconst_null()
                                        .aconst_null()
                                        .invokeinterface(LINKER, "downcallHandle", downcall)
                                        .pop()
                                        .return_())));
    }

    private static ClassModel parsed(byte[] bytes) {
        return ClassFile.of().parse(bytes);
    }
}
