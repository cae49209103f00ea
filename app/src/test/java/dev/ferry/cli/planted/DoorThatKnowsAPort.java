package dev.ferry.cli.planted;

import dev.ferry.domain.account.Accounts;

record DoorThatKnowsAPort(Accounts accounts) {}
