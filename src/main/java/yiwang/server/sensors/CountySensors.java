package yiwang.server.sensors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.sensing.SensorRule;
import yiwang.domain.sensing.SensorRules;
import yiwang.domain.ticket.KnownCodes;

/** Finds the rules of a county: its own in the folder {@code rules} of its maps, else the shipped ones. */
public final class CountySensors {
    private CountySensors() {}

    /** Throws {@link BrokenDataFile} for rules that cannot be used, also for one whose item the county has not got. */
    public static SensorRules rules(Path maps, KnownCodes known) {
        Path own = maps.resolve("rules").resolve(SensorRules.FILE);
        SensorRules rules = Files.exists(own) ? read(own) : SensorRules.shipped();
        for (SensorRule rule : rules.rules()) {
            if (!known.isCategory(rule.item())) {
                throw new BrokenDataFile(SensorRules.FILE, 0, rule.id() + " is of an unknown item " + rule.item());
            }
        }
        return rules;
    }

    private static SensorRules read(Path file) {
        try {
            return SensorRules.parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new BrokenDataFile(file.toString(), 0, "cannot be read: " + e.getMessage(), e);
        }
    }
}
