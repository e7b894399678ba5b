package yiwang.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import yiwang.csv.SafeCell;
import yiwang.csv.TableFile;
import yiwang.server.backup.OwnFile;

/** The rows that were refused, each with its reason and its own cells: to be put right and imported again. */
final class RefusedFile implements AutoCloseable {
    private static final int MOST_FILES = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final CSVPrinter printer;
    private int rows;

    /**
     * Beside {@code file}, under a name that nothing has yet and for nobody else to read; begun at once, so that what cannot be
     * written is known before anything is sent.
     */
    RefusedFile(Path file, List<String> header) {
        Path named = Path.of(file + ".refused.csv");
        try {
            OutputStream to = null;
            for (int number = 2; to == null; number++) {
                try {
                    to = OwnFile.create(named);
                } catch (FileAlreadyExistsException e) {
                    if (number > MOST_FILES) {
                        throw e;
                    }
                    named = Path.of(file + ".refused-" + number + ".csv");
                }
            }
            this.path = named;
            this.printer = new CSVPrinter(
                    new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
            printer.getOut().append(BYTE_ORDER_MARK);
            List<String> names = new ArrayList<>(List.of("line", "code", "reason"));
            header.forEach(name -> names.add(SafeCell.of(name)));
            printer.printRecord(names);
        } catch (IOException e) {
            throw new WorkFailed(named + " cannot be written: " + e.getMessage(), e);
        }
    }

    void add(TableFile.Line line, String code, String reason) {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(line.number()), code, SafeCell.of(reason)));
        line.cells().forEach(cell -> cells.add(SafeCell.of(cell)));
        try {
            printer.printRecord(cells);
            rows++;
        } catch (IOException e) {
            throw new WorkFailed(path + " cannot be written: " + e.getMessage(), e);
        }
    }

    Path path() {
        return path;
    }

    /** Keeps the file only when there is something in it. */
    @Override
    public void close() {
        try {
            printer.close(true);
            if (rows == 0) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new WorkFailed(path + " cannot be written: " + e.getMessage(), e);
        }
    }
}
