package yiwang.server.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.domain.BrokenDataFile;
import yiwang.domain.profile.Profile;
import yiwang.domain.profile.ProfileBook;
import yiwang.domain.ticket.TicketKind;

/** A county's own files stand in the place of the shipped ones, or are refused by name and line. */
class CountyRulesTest {
    private static final String YEAR_2027 =
            "{\"holidays\":{\"2027-01-01\":\"New Year's Day,元旦,1\"},\"workdays\":{},\"inLieuDays\":{}}";

    @TempDir
    Path maps;

    private Path rules;

    @BeforeEach
    void folder() throws IOException {
        rules = maps.resolve("rules");
        Files.createDirectories(rules.resolve("calendar"));
    }

    @Test
    void withoutAFolderEverythingIsAsShipped(@TempDir Path bare) {
        CountyRules shipped = CountyRules.shipped();
        CountyRules read = CountyRules.read(bare);
        assertEquals(
                shipped.clocks().calendar().version(), read.clocks().calendar().version());
        assertEquals(
                shipped.clocks().windows().version(), read.clocks().windows().version());
        assertEquals(shipped.categories().items(), read.categories().items());
        assertEquals(ids(shipped.profiles()), ids(read.profiles()));
    }

    @Test
    void aYearOfItsOwnMakesDueTimesOfThatYearCertain() throws IOException {
        assertFalse(CountyRules.read(maps).clocks().calendar().isPublished(2027));
        Files.writeString(rules.resolve("calendar/2027.json"), YEAR_2027);
        var calendar = CountyRules.read(maps).clocks().calendar();
        assertTrue(calendar.isPublished(2027));
        assertTrue(calendar.isPublished(2026));
        assertFalse(calendar.isWorkday(LocalDate.parse("2027-01-01")));
    }

    @Test
    void aYearThatIsShippedGivesWayToTheCountys() throws IOException {
        LocalDate day = LocalDate.parse("2026-03-03");
        assertTrue(CountyRules.read(maps).clocks().calendar().isWorkday(day));
        Files.writeString(
                rules.resolve("calendar/2026.json"),
                "{\"holidays\":{\"2026-03-03\":\"Local day,本地假日,1\"},\"workdays\":{},\"inLieuDays\":{}}");
        assertFalse(CountyRules.read(maps).clocks().calendar().isWorkday(day));
    }

    @Test
    void unitsWorkAsTheCountySays() throws IOException {
        Files.writeString(
                rules.resolve("duty-windows.tsv"),
                "unit\tfrom\tto\twindows\n*\t01-01\t12-31\t08:30-12:00,14:00-17:30\n"
                        + "dept-chengguan\t01-01\t12-31\t00:00-24:00\n");
        var clocks = CountyRules.read(maps).clocks();
        LocalDate monday = LocalDate.parse("2026-03-02");
        assertEquals(Duration.ofHours(7), clocks.workOn(monday, "dept-shuili"));
        assertEquals(Duration.ofHours(24), clocks.workOn(monday, "dept-chengguan"));
    }

    @Test
    void anotherLoopNeedsNoCodeAndTheOldOnesStay() throws IOException {
        Files.writeString(rules.resolve("ours.profile"), loop().replace("guannan-7step\t1", "ours\t1"));
        Files.writeString(rules.resolve("profiles.tsv"), "ours.profile\tCOMPLAINT\n");
        ProfileBook book = CountyRules.read(maps).profiles();
        assertEquals("ours@1", book.forKind(TicketKind.COMPLAINT).key());
        ProfileBook shipped = ProfileBook.shipped();
        for (Profile profile : shipped.all()) {
            assertEquals(profile.key(), book.of(profile.key()).key());
        }
        for (TicketKind kind : TicketKind.values()) {
            if (kind != TicketKind.COMPLAINT) {
                assertEquals(shipped.forKind(kind).key(), book.forKind(kind).key());
            }
        }
    }

    @Test
    void whatASiteHasFrozenCannotBeChangedUnderItsName() throws IOException {
        Files.writeString(rules.resolve("ours.profile"), loop());
        Files.writeString(rules.resolve("profiles.tsv"), "ours.profile\t*\n");
        assertTrue(refusal().contains("guannan-7step@1 stands twice"), refusal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar/2027.json|{|2027.json",
                "duty-windows.tsv|unit\\tfrom\\tto\\twindows\\n*\\t01-01\\t12-31\\t18:00-08:00|duty-windows.tsv:2",
                "categories.tsv|code|categories.tsv:1",
                "profiles.tsv|../../x.profile\\t*|outside the folder",
                "profiles.tsv|missing.profile\\t*|missing.profile",
                "profiles.tsv|ours.profile\\tGOSSIP|GOSSIP",
            })
    void aBrokenFileIsNamed(String file, String content, String named) throws IOException {
        Files.writeString(rules.resolve("ours.profile"), loop().replace("guannan-7step\t1", "ours\t1"));
        Files.writeString(rules.resolve(file), content.replace("\\t", "\t").replace("\\n", "\n"));
        assertTrue(refusal().contains(named), refusal());
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(BrokenDataFile.class, () -> CountyRules.read(maps)).getMessage());
    }

    private static List<String> ids(ProfileBook book) {
        return book.all().stream().map(Profile::key).toList();
    }

    private static String loop() throws IOException {
        try (InputStream in = Objects.requireNonNull(ProfileBook.class.getResourceAsStream("guannan-7step.profile"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
