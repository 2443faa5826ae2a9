package dev.kiln.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kiln.ir.R;
import dev.kiln.target.Abi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/vm.md` says what the code does, and its example is the one that runs.
final class VmDocsTest {
    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("docs/vm.md"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    private static String docs() throws IOException {
        return Files.readString(root().resolve("docs/vm.md"));
    }

    @Test
    void theExamplePrintsWhatTheTutorialSays(@TempDir Path classes) throws Exception {
        Path source = root().resolve("examples/vm/Counter.java");
        assertThat(docs()).contains(Files.readString(source));
        String own = Path.of(Interpreter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        Optional<ToolProvider> javac = ToolProvider.findFirst("javac");
        assumeThat(javac).as("a JDK, not only a JRE").isPresent();
        int errors = javac.get()
                .run(System.out, System.err, "-d", classes.toString(), "-proc:none", "-cp", own, source.toString());
        assertThat(errors).isZero();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            Method main = loader.loadClass("Counter").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            System.setOut(new PrintStream(printed, true));
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(docs()).contains("It prints\n\n```\n" + printed + "```\n");
    }

    @Test
    void theRolesOfTheExampleAreInTheTable() throws IOException {
        Interpreter vm = new Interpreter("counter", Format.bytes());
        R acc = vm.kept("ACC", "the sum");
        R count = vm.kept("COUNT", "how many rounds are left");
        R tmp = vm.scratch("TMP", "an operand");
        assertThat(new R[] {acc, count, tmp}).doesNotHaveDuplicates();
        assertThat(docs()).contains(vm.roleTable(Abi.SYSV, Abi.WIN64, Abi.AAPCS64));
    }
}
