package yiwang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The table of the backend's settings in the README is made of the command line itself. {@code -Dformat=apply} writes it
 * anew.
 */
class ReadmeTest {
    private static final String BEGIN = "<!-- settings: made of the command line -->\n";
    private static final String END = "<!-- end of settings -->\n";

    private static Path readme() {
        return Path.of(System.getProperty("yiwang.basedir", ".")).resolve("README.md");
    }

    @Test
    void theTableOfSettingsIsThatOfTheCommandLine() throws IOException {
        String text = Files.readString(readme());
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String table = table();
        if ("apply".equals(System.getProperty("format"))) {
            Files.writeString(readme(), text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertEquals(table, text.substring(from, to), "run this test once with -Dformat=apply");
    }

    private static String table() {
        CommandSpec server = Objects.requireNonNull(
                        YiwangCommand.line().getSubcommands().get("server"))
                .getCommandSpec();
        List<String> rows = new ArrayList<>(List.of("| setting | default | meaning |", "| --- | --- | --- |"));
        for (OptionSpec option : server.options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                rows.add(row(
                        option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel()),
                        option.required() ? "must be given" : shownDefault(option),
                        String.join(" ", option.description()).replaceAll("\\s*\\(default [^)]*\\)", "")));
            }
        }
        for (String line : server.usageMessage().footer()) {
            String[] parts = line.strip().split("\\s{2,}", 2);
            String meaning = parts[1].replaceAll("\\s*\\(default [^)]*\\)", "");
            String usual = parts[1].equals(meaning) ? "" : parts[1].replaceAll(".*\\(default ([^)]*)\\).*", "$1");
            rows.add(row(parts[0], usual, meaning));
        }
        return String.join("\n", rows) + "\n";
    }

    private static String shownDefault(OptionSpec option) {
        String value = option.defaultValue();
        return value == null ? "" : value;
    }

    private static String row(String name, String usual, String meaning) {
        return "| `" + name + "` | " + usual + " | " + meaning.replace("|", "\\|") + " |";
    }
}
