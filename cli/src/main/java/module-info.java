/// The command `kiln`.
module dev.kiln.cli {
    requires dev.kiln;
    requires info.picocli;
}
