package dev.ferry.app.whole;

import org.junit.jupiter.api.Tag;

@Tag("thorough")
class PostgresTypedNumbersTest extends TypedNumbers {
    @Override
    Storage storage() {
        return new PostgresStorage();
    }
}
