package dev.ferry.persistence.planted;

import dev.ferry.application.account.ShowAccount;

record StoreThatKnowsAUseCase(ShowAccount useCase) {}
