package dev.ferry.cli.planted;

import dev.ferry.persistence.planted.StoreThatIsPublic;

record DoorThatKnowsAnotherAdapter(StoreThatIsPublic store) {}
