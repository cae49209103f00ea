package dev.ferry.app;

import com.google.inject.AbstractModule;
import dev.ferry.app.setting.OwnerSettings;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.access.Operators;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.guided.Companies;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.guided.ProgressReader;
import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.Steps;
import dev.ferry.application.invitation.AccountNeeds;
import dev.ferry.application.invitation.InvitationWriter;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.invitation.RemindOwners;
import dev.ferry.application.job.JobIds;
import dev.ferry.application.job.JobRunner;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.job.StartInvitations;
import dev.ferry.application.job.StartWave;
import dev.ferry.application.job.UploadExport;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.ListMail;
import dev.ferry.application.mail.MailRules;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.RetryMails;
import dev.ferry.application.mail.ShowMailsAbout;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.application.operation.AnswerOnce;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.IssueToken;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignOut;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.membership.EnrolmentRule;
import dev.ferry.domain.migration.WorkEmailRule;
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
        bind(MailRules.class).toInstance(OwnerSettings.mailRules(settings));
        bind(RandomGenerator.class).toInstance(RandomGenerator.getDefault());
        bindSigningIn();
        bindSteps();
        bindMail();
        bindInvitations();
        bindJobs();
    }

    private void bindSigningIn() {
        bind(Authenticate.class);
        bind(Codes.class);
        bind(AskForSignIn.class);
        bind(SignInByCode.class);
        bind(SignOut.class);
        bind(IssueToken.class);
        bind(ShowMe.class);
        bind(AnswerOnce.class);
        bind(ShowBanner.class);
    }

    private void bindSteps() {
        bind(Steps.class);
        bind(Companies.class);
        bind(ProgressReader.class);
        bind(ShowMigration.class);
        bind(StartMigration.class);
        bind(GiveWorkEmail.class);
        bind(ProveWorkEmail.class);
        bind(GiveMembership.class);
        bind(EnrolCompany.class);
        bind(CompleteMigration.class);
        bind(NameOwner.class);
        bind(Enrolments.class);
    }

    private void bindJobs() {
        bind(JobIds.class).toInstance(() -> new JobId(UUID.randomUUID()));
        bind(JobRunner.class);
        bind(UploadExport.class);
        bind(StartWave.class);
        bind(StartInvitations.class);
        bind(ShowJob.class);
        bind(ListJobs.class);
    }

    private void bindInvitations() {
        bind(ReminderLadder.class).toInstance(OwnerSettings.reminders(settings));
        bind(AccountNeeds.class);
        bind(InvitationWriter.class);
        bind(InviteOwners.class);
        bind(RemindOwners.class);
    }

    private void bindMail() {
        bind(MailTexts.class);
        bind(PostMail.class);
        bind(TellOwners.class);
        bind(ListMail.class);
        bind(ShowMailsAbout.class);
        bind(RetryMails.class);
    }
}
