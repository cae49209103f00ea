package dev.ferry.app.whole;

class H2TypedNumbersTest extends TypedNumbers {
    @Override
    Storage storage() {
        return new H2Storage();
    }
}
