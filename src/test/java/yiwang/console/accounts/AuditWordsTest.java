package yiwang.console.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yiwang.server.audit.AuditNote;

/** Whatever the backend keeps in its audit has a word in the room that reads it. */
class AuditWordsTest {
    @Test
    void everyActionOfTheAuditHasAWord() throws IllegalAccessException {
        Set<String> kept = new TreeSet<>();
        for (Field field : AuditNote.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                kept.add((String) field.get(null));
            }
        }
        assertEquals(kept, new TreeSet<>(AuditWords.ACTIONS));
    }
}
