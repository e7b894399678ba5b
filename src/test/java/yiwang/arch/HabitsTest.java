package yiwang.arch;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What nobody does here. */
@AnalyzeClasses(packages = "yiwang", importOptions = ImportOption.DoNotIncludeTests.class)
class HabitsTest {

    @ArchTest
    static final ArchRule ONE_DOOR_TO_FX = noClasses()
            .that()
            .resideOutsideOfPackage("yiwang.console.kit")
            .should()
            .callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("a door that everybody uses can be rate-limited and guarded; many doors cannot");

    @ArchTest
    static final ArchRule NO_INLINE_STYLE = noClasses()
            .should()
            .callMethod("javafx.scene.Node", "setStyle", "java.lang.String")
            .because("colour is a role and state a pseudo-class, so that a theme can change them");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses()
            .should()
            .callMethod("java.lang.Thread", "sleep", "long")
            .orShould()
            .callMethod("java.lang.Thread", "sleep", "java.time.Duration")
            .because("one waits on a condition, or sets a timer");

    @ArchTest
    static final ArchRule ONE_LOG = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("there is one log, slf4j's");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses()
            .that()
            .resideOutsideOfPackage("yiwang.cli..")
            .should()
            .accessField("java.lang.System", "out")
            .orShould()
            .accessField("java.lang.System", "err")
            .because("what a program says goes through its log or its screen");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = noFields()
            .that()
            .areStatic()
            .and()
            .areNotFinal()
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("yiwang..")
            .because("state lives in objects that somebody made and can close")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FIELDS_ARE_CLOSED = fields().that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("yiwang..")
            .should()
            .haveModifier(FINAL)
            .andShould()
            .haveModifier(STATIC)
            .because("a public field that changes is nobody's responsibility");
}
