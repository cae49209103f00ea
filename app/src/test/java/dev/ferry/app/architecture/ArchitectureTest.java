package dev.ferry.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the code against the rules, and the rules against classes that break them. */
class ArchitectureTest {
    private static final JavaClasses FERRY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.ferry");

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.ferry");

    /** Which planted classes break which rule. */
    private static final Map<String, List<String>> CULPRITS = Map.ofEntries(
            Map.entry("DOMAIN_DEPENDS_ON_ITSELF_AND_THE_JDK", List.of("DomainThatKnowsFiles")),
            Map.entry("APPLICATION_DEPENDS_ON_THE_DOMAIN", List.of("UseCaseThatKnowsGuice")),
            Map.entry("ADAPTERS_DO_NOT_KNOW_EACH_OTHER", List.of("DoorThatKnowsAnotherAdapter")),
            Map.entry("NOBODY_NAMES_A_CLASS_OF_AN_ADAPTER", List.of("RootThatNamesAnAdapter")),
            Map.entry("DRIVEN_ADAPTERS_SEE_NO_USE_CASE", List.of("StoreThatKnowsAUseCase")),
            Map.entry("FRONT_DOORS_SEE_NO_PORT", List.of("DoorThatKnowsAPort")),
            Map.entry(
                    "ONLY_FRONT_DOORS_AND_THE_COMPOSITION_ROOT_KNOW_WHAT_THEY_TELL_EACH_OTHER",
                    List.of("StoreThatKnowsTheFrontDoor")),
            Map.entry("ONLY_PERSISTENCE_KNOWS_DATABASES", List.of("DoorThatKnowsSql")),
            Map.entry("ONLY_REST_KNOWS_HTTP_SERVERS", List.of("PortalThatServes")),
            Map.entry("ONLY_REST_AND_THE_PORTAL_BY_SCIM_KNOW_JAX_RS", List.of("UseCaseThatKnowsJaxRs")),
            Map.entry("ONLY_CLI_KNOWS_PICOCLI", List.of("StoreThatKnowsPicocli")),
            Map.entry("ONLY_PORTALS_AND_THE_KIT_CALL_OTHERS_BY_HTTP", List.of("StoreThatCallsByHttp")),
            Map.entry("THE_KIT_KNOWS_WHAT_PLUGINS_ARE_LENT", List.of("KitThatKnowsTheFrontDoor")),
            Map.entry("ONLY_PLUGINS_ADAPTERS_AND_APP_KNOW_GUICE", List.of("UseCaseThatKnowsGuice")),
            Map.entry(
                    "PUBLIC_TYPES_OF_ADAPTERS_ARE_NEEDED_OUTSIDE_THEIR_PACKAGE",
                    List.of("StoreThatIsPublic", "PartThatIsPublicForItsNeighbour")),
            Map.entry(
                    "PUBLIC_TYPES_OF_THE_COMPOSITION_ROOT_ARE_NEEDED_OUTSIDE_THEIR_PACKAGE",
                    List.of("PartThatNobodyUses")),
            Map.entry("ONLY_THE_COMPOSITION_ROOT_READS_THE_WORLD", List.of("UseCaseThatReadsTheClock")),
            Map.entry("NO_PACKAGE_CYCLES", List.of("OneSide", "OtherSide", "OuterSide", "InnerSide")),
            Map.entry("PACKAGES_ARE_SMALL", List.of("Crowd")),
            Map.entry("NO_NAMES_THAT_SAY_NOTHING", List.of("StringUtil")),
            Map.entry("ONLY_CLI_WRITES_TO_STANDARD_STREAMS", List.of("StoreThatPrints")),
            Map.entry("EVERY_CLASS_BELONGS_TO_A_MODULE", List.of("Homeless")));

    @TestFactory
    Stream<DynamicTest> theCodeKeepsEachRule() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(FERRY)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleBites() {
        return Rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    List<String> faults =
                            rule.getValue().evaluate(PLANTED).getFailureReport().getDetails();
                    assertThat(CULPRITS.getOrDefault(rule.getKey(), List.of()))
                            .as("planted classes that break %s, each found", rule.getKey())
                            .isNotEmpty()
                            .allSatisfy(culprit -> assertThat(faults).anyMatch(fault -> fault.contains(culprit)));
                }));
    }

    @Test
    void theRulesLookAtTheWholeOfFerry() {
        assertThat(FERRY.stream()
                        .map(found -> found.getPackageName().replaceFirst("^dev\\.ferry\\.([a-z]+).*", "$1"))
                        .distinct())
                .contains(
                        "domain",
                        "application",
                        "plugin",
                        "http",
                        "door",
                        "host",
                        "files",
                        "persistence",
                        "portals",
                        "rest",
                        "cli",
                        "app");
    }

    /** A mocking library would be on the class path of this test, if a module used one. */
    @Test
    void noTestUsesAMockingLibrary() {
        assertThat(PLANTED.stream().flatMap(found -> found.getDirectDependenciesFromSelf().stream()))
                .noneMatch(dependency ->
                        dependency.getTargetClass().getPackageName().matches(".*(mockito|easymock|jmock).*"));
    }
}
