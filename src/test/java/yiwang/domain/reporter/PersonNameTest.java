package yiwang.domain.reporter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    private final PersonName names = PersonName.shipped();

    @ParameterizedTest
    @CsvSource({
        "张三, 张**",
        "张三丰, 张**",
        "' 张先生 ', 张**",
        "欧阳娜娜, 欧阳**",
        "欧阳修, 欧阳**",
        "欧阳, 欧**",
        "张, 张**",
        "阿不都·热合曼, 阿**",
        "𠮷田太郎, 𠮷**",
        "John Smith, J**",
        "'', **"
    })
    void onlyTheSurnameIsShown(String name, String mask) {
        assertEquals(mask, names.mask(name));
    }

    @Property
    void neitherTheRestNorTheLengthOfANameIsInItsMask(
            @ForAll @StringLength(min = 2, max = 12) @CharRange(from = '一', to = '龥') String name) {
        String mask = names.mask(name);
        int surname = mask.indexOf('*');
        assertTrue(mask.matches(".{1,2}\\*\\*"), mask);
        assertTrue(surname < name.length(), "never the whole name");
        assertTrue(name.startsWith(mask.substring(0, surname)));
        assertEquals(mask, names.mask(mask.substring(0, surname) + "某某某某"));
    }
}
