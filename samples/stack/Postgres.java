import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

/** A new database: {@code java Postgres.java PORT DIRECTORY PASSWORD}, until it is ended. */
final class Postgres {
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[1]).toAbsolutePath();
        System.setProperty(
                "ot.epg.working-dir", directory.resolveSibling("binaries").toString());
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPort(Integer.parseInt(arguments[0]))
                .setDataDirectory(directory)
                .setPGStartupWait(Duration.ofMinutes(1))
                .start()) {
            makeDatabase(server, arguments[2]);
            System.out.println("listening " + server.getPort());
            Thread.currentThread().join();
        }
    }

    private static void makeDatabase(EmbeddedPostgres server, String password) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("create role ferry login password '" + password + "'");
            sql.execute("create database ferry owner ferry encoding 'UTF8' template template0");
        }
    }
}
