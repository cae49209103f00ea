package dev.ferry.persistence.planted;

final class StoreThatPrints {
    void print() {
        System.out.println();
    }
}
