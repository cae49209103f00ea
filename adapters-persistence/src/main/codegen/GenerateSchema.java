import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the Java names of the tables and columns, as the migrations leave them, into a directory of sources. Run by
 * the build; the migrations are the only schema.
 *
 * <p>Arguments: the directory of the migrations, the directory to write to.
 */
final class GenerateSchema {
    private static final String URL = "jdbc:h2:mem:schema";

    public static void main(String[] arguments) throws Exception {
        try (var _ = DriverManager.getConnection(URL)) {
            Flyway.configure()
                    .dataSource(URL, "", "")
                    .locations("filesystem:" + Path.of(arguments[0]))
                    .placeholders(Map.of("bytewise", "", "identity", ""))
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(arguments[1]));
        }
    }

    private static Configuration configuration(String directory) {
        return new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withDriver("org.h2.Driver").withUrl(URL))
                .withGenerator(new Generator()
                        .withDatabase(database())
                        .withGenerate(onlyTables())
                        .withTarget(
                                new Target().withDirectory(directory).withPackageName("dev.ferry.persistence.schema")));
    }

    private static Database database() {
        return new Database()
                .withName("org.jooq.meta.h2.H2Database")
                .withInputSchema("PUBLIC")
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withForcedTypes(new ForcedType()
                        .withName("INSTANT")
                        .withUserType("java.time.Instant")
                        .withConverter("dev.ferry.persistence.table.Microseconds")
                        .withIncludeTypes("TIMESTAMP.*"));
    }

    private static Generate onlyTables() {
        return new Generate()
                .withRecords(false)
                .withIndexes(false)
                .withRelations(false)
                .withGlobalCatalogReferences(false)
                .withGlobalSchemaReferences(false)
                .withDefaultCatalog(false)
                .withDefaultSchema(false)
                .withComments(false)
                .withGeneratedAnnotation(true)
                .withGeneratedAnnotationDate(false);
    }
}
