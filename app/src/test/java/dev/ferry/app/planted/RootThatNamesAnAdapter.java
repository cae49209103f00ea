package dev.ferry.app.planted;

import dev.ferry.persistence.planted.StoreThatIsPublic;

record RootThatNamesAnAdapter(StoreThatIsPublic store) {}
