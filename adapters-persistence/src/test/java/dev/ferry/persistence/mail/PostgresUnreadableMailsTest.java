package dev.ferry.persistence.mail;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.PostgresStores;

class PostgresUnreadableMailsTest extends UnreadableMailsContract {
    @Override
    InjectedStores stores() {
        return PostgresStores.empty();
    }
}
