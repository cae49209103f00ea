package dev.ferry.persistence.mail;

import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;

class H2UnreadableMailsTest extends UnreadableMailsContract {
    @Override
    InjectedStores stores() {
        return H2Stores.empty();
    }
}
