package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.app.setting.AgreementSettings;
import dev.ferry.app.setting.DeadlineSettings;
import dev.ferry.app.setting.OwnerSettings;
import dev.ferry.application.access.Operators;
import dev.ferry.application.agreement.InstalledAgreements;
import dev.ferry.application.deadline.DeadlineRules;
import dev.ferry.application.job.JobIds;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailLinks;
import dev.ferry.application.mail.MailRules;
import dev.ferry.application.person.Pseudonyms;
import dev.ferry.application.proof.CodeRules;
import dev.ferry.application.undo.UndoRules;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.person.Pseudonym;
import dev.ferry.plugin.Settings;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** The owner's way: signing in, the steps, and the mails about them. */
final class OwnerModule extends AbstractModule {
    private final Settings settings;

    OwnerModule(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(Operators.class).toInstance(OwnerSettings.operators(settings));
        bind(WorkEmailRule.class).toInstance(OwnerSettings.workEmailRule(settings));
        bind(EnrolmentRule.class).toInstance(OwnerSettings.enrolmentRule(settings));
        bind(Links.class).toInstance(OwnerSettings.links(settings));
        bind(MailLinks.class).toProvider(() -> OwnerSettings.mailLinks(settings));
        bind(MailRules.class).toInstance(OwnerSettings.mailRules(settings));
        bind(CodeRules.class).toInstance(OwnerSettings.codeRules(settings));
        bind(RandomGenerator.class).toInstance(RandomGenerator.getDefault());
        bind(UndoRules.class).toInstance(OwnerSettings.undoRules(settings));
        bind(ReminderLadder.class).toInstance(OwnerSettings.reminders(settings));
        bind(DeadlineRules.class).toInstance(DeadlineSettings.rules(settings));
        bind(InstalledAgreements.class).toInstance(AgreementSettings.texts(settings));
        bind(JobIds.class).toInstance(() -> new JobId(UUID.randomUUID()));
        bind(Pseudonyms.class).toInstance(() -> Pseudonym.of(UUID.randomUUID()));
    }
}
