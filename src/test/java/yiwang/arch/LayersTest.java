package yiwang.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may know whom. */
@AnalyzeClasses(packages = "yiwang", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    @ArchTest
    static final ArchRule DOMAIN_IS_PURE = classes()
            .that()
            .resideInAPackage("yiwang.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("yiwang.domain..", "java..", "org.jspecify..")
            .because("rules that know nothing but the JDK can be tested by tables and replayed for ever");

    @ArchTest
    static final ArchRule WIRE_KNOWS_DOMAIN_AND_JSON = classes()
            .that()
            .resideInAPackage("yiwang.wire..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "yiwang.wire..", "yiwang.domain..", "java..", "org.jspecify..", "com.fasterxml.jackson..")
            .because("what crosses the line must not drag a program with it");

    @ArchTest
    static final ArchRule CONSOLE_DOES_NOT_KNOW_SERVER = noClasses()
            .that()
            .resideInAPackage("yiwang.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("yiwang.server..", "yiwang.demo..", "yiwang.cli..")
            .because("a console meets a backend only on the wire, also when both run in one process");

    @ArchTest
    static final ArchRule SERVER_DOES_NOT_KNOW_CONSOLE = noClasses()
            .that()
            .resideInAPackage("yiwang.server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("yiwang.console..", "yiwang.demo..", "yiwang.cli..", "javafx..")
            .because("a backend runs where there is no screen");

    @ArchTest
    static final ArchRule INVARIANT_12_WORK_ON_TICKETS_CALLS_NOBODY = noClasses()
            .that()
            .resideInAnyPackage(
                    "yiwang.server.tickets..",
                    "yiwang.server.intake..",
                    "yiwang.server.journal..",
                    "yiwang.server.storage..",
                    "yiwang.server.escalation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "io.vertx.ext.web.client..", "yiwang.server.video..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "io\\.vertx\\.core\\.(http\\.(Http|WebSocket)Client|net\\.NetClient).*|java\\.net\\.Socket")
            .because("what is urgent is dispatched with every system downstream down: it needs the local store alone");

    @ArchTest
    static final ArchRule DEMO_IS_A_CLIENT = noClasses()
            .that()
            .resideInAPackage("yiwang.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("yiwang.console..", "yiwang.cli..")
            .because(
                    "the field acts through public doors; only its camera pictures plug into the backend's video room");

    @ArchTest
    static final ArchRule DEMO_PLUGS_IN_VIDEO_ONLY = noClasses()
            .that()
            .resideInAPackage("yiwang.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("yiwang.server..").and(not(resideInAPackage("yiwang.server.video"))))
            .because("there is no second path for the demo");

    @ArchTest
    static final ArchRule CONSOLE_ROOMS_KEEP_APART = slices().matching(
                    "yiwang.console.(accounts|map|desk|board|video|wall)..")
            .should()
            .notDependOnEachOther()
            .because("a room can be rewritten without the others noticing");

    @ArchTest
    static final ArchRule FEED_COMMAND_KIT_KNOW_NO_ROOM = noClasses()
            .that()
            .resideInAnyPackage("yiwang.console.kit..", "yiwang.console.feed..", "yiwang.console.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "yiwang.console.accounts..",
                    "yiwang.console.map..",
                    "yiwang.console.desk..",
                    "yiwang.console.board..",
                    "yiwang.console.video..",
                    "yiwang.console.wall..",
                    "yiwang.console.shell..")
            .because("what everybody uses uses nobody");

    @ArchTest
    static final ArchRule FX_ONLY_IN_CONSOLE = noClasses()
            .that()
            .resideOutsideOfPackage("yiwang.console..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("only the desktop program draws");

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_NODES = noClasses()
            .that()
            .resideInAPackage("yiwang.console..")
            .and()
            .resideOutsideOfPackage("yiwang.console.kit.look..")
            .and()
            .haveNameMatching(".*(Model|Row)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("state that knows no node is tested without a toolkit");

    @ArchTest
    static final ArchRule VERTX_AT_THE_EDGES = noClasses()
            .that(not(resideInAnyPackage(
                    "yiwang.server..",
                    "yiwang.demo..",
                    "yiwang.cli..",
                    "yiwang.console",
                    "yiwang.console.feed",
                    "yiwang.console.command")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx..")
            .because("rooms and rules know nothing of sockets");

    @ArchTest
    static final ArchRule SQL_IN_STORES = noClasses()
            .that()
            .resideOutsideOfPackage("yiwang.server.storage..")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .resideInAPackage("yiwang..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.sql..")
            .because("SQL stands in one place a table");

    @ArchTest
    static final ArchRule GLUON_BEHIND_ONE_CLASS = noClasses()
            .that()
            .resideOutsideOfPackage("yiwang.console.map..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.gluonhq..")
            .because("the map frame can be exchanged");
}
