package yiwang.console.basemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.console.basemap.SourceFault.Kind;

class BaseMapFileTest {
    @TempDir
    Path folder;

    private BaseMapFile read(String text) throws IOException {
        return BaseMapFile.read(Files.writeString(folder.resolve("base-maps.ini"), text));
    }

    private static SourceSetting good(BaseMapFile file, int entry) {
        return assertInstanceOf(BaseMapFile.Entry.Good.class, file.entries().get(entry))
                .setting();
    }

    private static SourceFault bad(BaseMapFile file, int entry) {
        return assertInstanceOf(BaseMapFile.Entry.Bad.class, file.entries().get(entry))
                .fault();
    }

    @Test
    void sourcesAreReadInTheirOrder() throws IOException {
        BaseMapFile file = read("""
            \uFEFF# 底图
            cache-megabytes = 7
            [天地图]
            url = https://t{s}.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}
            key = 0123
            names = 0, 1, 2
            number = GS（2024）0650号
            [离线]
            file = packs/county.mbtiles
            crs = gcj02
            date = 2025-06-01
            photo = 是
            """);
        assertEquals(7 << 20, file.cacheBytes());
        assertEquals(2, file.entries().size());
        assertEquals(List.of("0", "1", "2"), good(file, 0).names());
        assertEquals("GS（2024）0650号", good(file, 0).number());
        assertEquals(18, good(file, 0).maxZoom());
        assertEquals(folder.resolve("packs/county.mbtiles"), good(file, 1).path());
        assertEquals(Crs.GCJ_02, good(file, 1).crs());
        assertTrue(good(file, 1).photo());
        assertEquals(TileAt.DEEPEST, good(file, 1).maxZoom());
    }

    @Test
    void theExampleThatIsShippedIsRight() {
        BaseMapFile file =
                BaseMapFile.read(Path.of(System.getProperty("yiwang.basedir", "."), "maps", "base-maps.example.ini"));
        assertTrue(file.entries().size() >= 3);
        for (int i = 0; i < file.entries().size(); i++) {
            good(file, i);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file = a\nfolder = b",
                "file = a\nfile = b",
                "file =",
                "file",
                "file = a\u0000",
                "file = a\ncrs = utm",
                "file = a\ndate = soon",
                "file = a\nmax-zoom = 99",
                "file = a\nphoto = maybe",
                "file = a\nwhat = that",
                "url = http://a/{z}/{x}",
                "url = ftp://a/{z}/{x}/{y}",
                "url = file:///etc/{z}/{x}/{y}",
                "url = http:///{z}/{x}/{y}",
                "url = http://a b/{z}/{x}/{y}",
                "url = http://a/{z}/{x}/{y}?tk={key}",
                "url = http://{s}.a/{z}/{x}/{y}"
            })
    void aSectionThatIsWrongCostsItsSourceAlone(String wrong) throws IOException {
        BaseMapFile file = read("[one]\n" + wrong + "\n[two]\nfile = b\n");
        assertEquals(Kind.SETTING, bad(file, 0).kind());
        assertTrue(
                bad(file, 0).detail().startsWith("base-maps.ini:"), bad(file, 0).detail());
        assertEquals("two", good(file, 1).id());
    }

    @Test
    void aLineBeforeTheFirstSectionIsNotSwallowed() throws IOException {
        BaseMapFile file = read("cache-megabytes = lots\n[two]\nfile = b\n");
        assertEquals(Kind.SETTING, bad(file, 0).kind());
        assertTrue(
                bad(file, 0).detail().startsWith("base-maps.ini:1"),
                bad(file, 0).detail());
        assertEquals("two", good(file, 1).id());
    }

    @Test
    void moreSourcesThanAreTriedAreTold() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            text.append("[s").append(i).append("]\nfile = a\n");
        }
        BaseMapFile file = read(text.toString());
        assertEquals(
                16,
                file.entries().stream().map(BaseMapFile.Entry::id).distinct().count());
        assertTrue(file.entries().stream().anyMatch(BaseMapFile.Entry.Bad.class::isInstance));
    }

    @Test
    void aFileThatIsNotThereOrNoTextIsOneSourceThatCannotBeUsed() throws IOException {
        assertEquals(
                Kind.UNREADABLE,
                bad(BaseMapFile.read(folder.resolve("gone")), 0).kind());
        Path gbk = folder.resolve("gbk.ini");
        Files.write(gbk, "[天地图]".getBytes(Charset.forName("GB18030")));
        assertTrue(bad(BaseMapFile.read(gbk), 0).detail().contains("UTF-8"));
        Path large = Files.write(folder.resolve("large"), new byte[1 << 20]);
        assertEquals(Kind.TOO_LARGE, bad(BaseMapFile.read(large), 0).kind());
    }

    @Test
    void aKeyIsNotToldWhateverIsWrongBesides() throws IOException {
        for (String wrong : List.of("key 5ecre7", "url = http://a/{z}/?tk=5ecre7", "key = 5ecre7\nkey = 5ecre7")) {
            SourceFault fault = bad(read("[one]\n" + wrong + "\n"), 0);
            assertFalse((fault.getMessage() + fault.detail()).contains("5ecre7"), fault::detail);
        }
        assertFalse(StandardCharsets.UTF_8
                .decode(StandardCharsets.UTF_8.encode(read("[one]\nurl = http://a/{z}/{x}/{y}?tk=5ecre7")
                        .entries()
                        .toString()))
                .toString()
                .contains("5ecre7"));
    }
}
