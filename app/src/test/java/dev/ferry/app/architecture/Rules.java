package dev.ferry.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.ferry.door.EntryPoint;
import dev.ferry.plugin.AdapterPlugin;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of docs/architecture.md as code; each is proved to bite by a class in {@code planted}. */
final class Rules {
    private static final String[] DRIVEN = {"dev.ferry.files..", "dev.ferry.persistence..", "dev.ferry.portals.."};
    private static final String[] DOORS = {"dev.ferry.cli..", "dev.ferry.rest.."};
    private static final String[] ADAPTERS = {
        "dev.ferry.files..", "dev.ferry.persistence..", "dev.ferry.portals..", "dev.ferry.cli..", "dev.ferry.rest.."
    };
    private static final String[] JDK = {"java.lang..", "java.util..", "java.time..", "java.math..", "java.text.."};

    /**
     * Bytes that were handed in, compared without telling by the time it takes; nothing that opens a file or a
     * connection.
     */
    private static final DescribedPredicate<JavaClass> BYTES = belongToAnyOf(
            InputStream.class,
            Charset.class,
            IllegalCharsetNameException.class,
            StandardCharsets.class,
            UnsupportedCharsetException.class,
            MessageDigest.class,
            NoSuchAlgorithmException.class);

    /** From the schema, and from the report's templates. */
    private static final DescribedPredicate<JavaClass> GENERATED =
            resideInAPackage("dev.ferry.persistence.schema..").or(simpleNameMatching("Jte.*Generated"));

    static final ArchRule DOMAIN_DEPENDS_ON_ITSELF_AND_THE_JDK = classes()
            .that()
            .resideInAPackage("dev.ferry.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("dev.ferry.domain..", "org.jspecify.annotations")
                    .or(resideInAnyPackage(JDK))
                    .or(is(URI.class))
                    .or(BYTES)
                    .or(resideInAPackage("com.ibm.icu.text").and(named("IDNA")))
                    .or(resideInAPackage("com.ibm.icu.lang")
                            .and(named("UCharacter").or(named("UProperty")))));

    static final ArchRule APPLICATION_DEPENDS_ON_THE_DOMAIN = classes()
            .that()
            .resideInAPackage("dev.ferry.application..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "dev.ferry.application..",
                            "dev.ferry.domain..",
                            "jakarta.inject",
                            "org.apache.commons.text.similarity",
                            "org.jspecify.annotations")
                    .or(resideInAnyPackage(JDK))
                    .or(is(URI.class))
                    .or(BYTES));

    static final ArchRule ADAPTERS_DO_NOT_KNOW_EACH_OTHER = slices().matching(
                    "dev.ferry.(files|persistence|portals|cli|rest)..")
            .should()
            .notDependOnEachOther();

    static final ArchRule NOBODY_NAMES_A_CLASS_OF_AN_ADAPTER = noClasses()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS);

    static final ArchRule DRIVEN_ADAPTERS_SEE_NO_USE_CASE = noClasses()
            .that()
            .resideInAnyPackage(DRIVEN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ferry.application..");

    /** A port is an interface of the domain that adapters implement; sealed ones and those with slugs are the model. */
    static final ArchRule FRONT_DOORS_SEE_NO_PORT =
            noClasses().that().resideInAnyPackage(DOORS).should().dependOnClassesThat(aPort());

    /** Adapters are made without it, by others too: what front doors need may change with them. */
    static final ArchRule ONLY_FRONT_DOORS_AND_THE_COMPOSITION_ROOT_KNOW_WHAT_THEY_TELL_EACH_OTHER = noClasses()
            .that()
            .resideOutsideOfPackages("dev.ferry.cli..", "dev.ferry.rest..", "dev.ferry.app..", "dev.ferry.door..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.ferry.door..");

    static final ArchRule ONLY_PERSISTENCE_KNOWS_DATABASES = only(
            "dev.ferry.persistence..",
            "org.jooq..",
            "java.sql..",
            "javax.sql..",
            "org.flywaydb..",
            "com.zaxxer..",
            "org.h2..",
            "org.postgresql..");

    static final ArchRule ONLY_REST_KNOWS_HTTP_SERVERS = only(
            "dev.ferry.rest..",
            "jakarta.ws.rs.container..",
            "jakarta.ws.rs.ext..",
            "org.glassfish.grizzly..",
            "org.glassfish.jersey.server..",
            "io.micrometer..");

    /** The SDK of SCIM asks by JAX-RS's client. */
    static final ArchRule ONLY_REST_AND_THE_PORTAL_BY_SCIM_KNOW_JAX_RS = noClasses()
            .that()
            .resideOutsideOfPackages("dev.ferry.rest..", "dev.ferry.portals.scim..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.glassfish..");

    static final ArchRule ONLY_CLI_KNOWS_PICOCLI = only("dev.ferry.cli..", "picocli..", "me.tongfei..");

    /** And tests, which administer the servers of others that they start. */
    static final ArchRule ONLY_PORTALS_AND_THE_KIT_CALL_OTHERS_BY_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("dev.ferry.portals..", "dev.ferry.http..", "dev.ferry.testkit.system")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    /** It is packed into jars of plugins, which see no more of Ferry. */
    static final ArchRule THE_KIT_KNOWS_WHAT_PLUGINS_ARE_LENT = noClasses()
            .that()
            .resideInAPackage("dev.ferry.http..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.ferry..")
                    .and(not(resideInAnyPackage("dev.ferry.http..", "dev.ferry.domain..", "dev.ferry.plugin.."))));

    static final ArchRule ONLY_PLUGINS_ADAPTERS_AND_APP_KNOW_GUICE = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.ferry.domain..", "dev.ferry.application..", "dev.ferry.http..", "dev.ferry.testkit..")
            .and()
            .resideOutsideOfPackage("dev.ferry.testkit.plugin")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.google.inject..");

    /** As plugins and entry points, by a framework, or by another package of the same adapter. */
    static final ArchRule PUBLIC_TYPES_OF_ADAPTERS_ARE_NEEDED_OUTSIDE_THEIR_PACKAGE = classes()
            .that()
            .resideInAnyPackage(ADAPTERS)
            .and(not(GENERATED))
            .and(not(seenByAFramework()))
            .and(not(readWithoutATrace()))
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .should()
            .beAssignableTo(DescribedPredicate.or(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(AdapterPlugin.class),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo(EntryPoint.class)))
            .orShould(new UsedFromAnotherPackageOfItsAdapter());

    static final ArchRule PUBLIC_TYPES_OF_THE_COMPOSITION_ROOT_ARE_NEEDED_OUTSIDE_THEIR_PACKAGE = classes()
            .that()
            .resideInAPackage("dev.ferry.app..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveFullyQualifiedName("dev.ferry.app.Main")
            .should(new UsedFromAnotherPackageOfItsAdapter());

    /** And tests: the environment says where the servers of others are, and whether they are demanded. */
    static final ArchRule ONLY_THE_COMPOSITION_ROOT_READS_THE_WORLD = noClasses()
            .that()
            .resideOutsideOfPackages("dev.ferry.app..", "dev.ferry.persistence..", "dev.ferry.testkit.system")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callMethod(System.class, "setProperty", String.class, String.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(ThreadLocalRandom.class, "current")
            .orShould()
            .callConstructor(Random.class);

    /** Every package is a slice of its own, a module's outermost too. */
    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("dev.ferry.(**)").should().beFreeOfCycles().ignoreDependency(GENERATED, GENERATED);

    static final ArchRule PACKAGES_ARE_SMALL = classes().should(new SmallPackages(GENERATED));

    static final ArchRule NO_NAMES_THAT_SAY_NOTHING =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Impl|Manager|Dto|DTO)");

    static final ArchRule ONLY_CLI_WRITES_TO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.ferry.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    static final ArchRule EVERY_CLASS_BELONGS_TO_A_MODULE = classes()
            .should()
            .resideInAnyPackage(
                    "dev.ferry.domain..",
                    "dev.ferry.application..",
                    "dev.ferry.plugin..",
                    "dev.ferry.http..",
                    "dev.ferry.door..",
                    "dev.ferry.host..",
                    "dev.ferry.testkit..",
                    "dev.ferry.files..",
                    "dev.ferry.persistence..",
                    "dev.ferry.portals..",
                    "dev.ferry.rest..",
                    "dev.ferry.cli..",
                    "dev.ferry.app..");

    private Rules() {}

    /** Every rule by its name. */
    static Map<String, ArchRule> all() {
        return List.of(Rules.class.getDeclaredFields()).stream()
                .filter(field -> field.getType() == ArchRule.class)
                .collect(java.util.stream.Collectors.toUnmodifiableMap(java.lang.reflect.Field::getName, field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new AssertionError(impossible);
                    }
                }));
    }

    private static ArchRule only(String module, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static DescribedPredicate<JavaClass> is(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), found -> found.isEquivalentTo(type));
    }

    private static DescribedPredicate<JavaClass> named(String outermost) {
        return DescribedPredicate.describe(
                outermost, found -> found.getName().matches(".*\\." + outermost + "(\\$.*)?"));
    }

    private static DescribedPredicate<JavaClass> simpleNameMatching(String pattern) {
        return DescribedPredicate.describe(
                pattern, found -> found.getSimpleName().matches(pattern));
    }

    private static DescribedPredicate<JavaClass> aPort() {
        return DescribedPredicate.describe(
                "is a port",
                found -> found.getPackageName().startsWith("dev.ferry.domain.")
                        && found.isInterface()
                        && !found.isNestedClass()
                        && !found.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !MODEL.contains(found.getSimpleName()));
    }

    /** Interfaces of the domain that are values or come with a use case's call, and so are no ports. */
    private static final List<String> MODEL = List.of(
            "Slug",
            "Outcome",
            "Lookup",
            "Unavailability",
            "Requester",
            "Finding",
            "Readiness",
            "Migration",
            "ExportWarning",
            "Hindrance",
            "LegacyChange",
            "CatalogAnswer",
            "Certification",
            "Listing",
            "StepStatus",
            "StopSignal",
            "Words",
            "AsOf",
            "DeadlineOutcome",
            "UndoableAct",
            "OnUser");

    /**
     * The compiler copies constants of these types to where they are read: no class file tells who reads them. Of
     * annotations the importer sees none that stand at the use of a type.
     */
    private static DescribedPredicate<JavaClass> readWithoutATrace() {
        return DescribedPredicate.describe(
                "read without a trace",
                found -> found.isAnnotation()
                        || found.getFields().stream()
                                .filter(field -> field.getModifiers()
                                        .containsAll(
                                                List.of(JavaModifier.PUBLIC, JavaModifier.STATIC, JavaModifier.FINAL)))
                                .map(JavaField::getRawType)
                                .anyMatch(type -> type.isPrimitive() || type.isEquivalentTo(String.class)));
    }

    private static DescribedPredicate<JavaClass> seenByAFramework() {
        return DescribedPredicate.describe(
                "seen by a framework",
                found -> found.getPackageName().startsWith("gg.jte")
                        || found.isAnnotatedWith("jakarta.ws.rs.Path")
                        || found.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"))
                        || found.getFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith("jakarta.ws.rs.QueryParam"))
                        || found.isAssignableTo("org.glassfish.jersey.server.spi.ComponentProvider"));
    }
}
