"""What a worker may have in front of them: a few lines on each, what differs by nation, and the searches that fit.

General knowledge in words of ours, not legal advice; no number and no service is named here, the searches bring them.
"""

from dataclasses import dataclass, field

from web.languages import N_

SCOTLAND, ENGLAND, WALES, NORTHERN_IRELAND = "S92000003", "E92000001", "W92000004", "N92000002"


@dataclass(frozen=True)
class Search:
    """A search filled in already: what its button says, and the codes of the form's fields."""

    label: str
    need: str = ""
    kind: str = ""
    group: str = ""


@dataclass(frozen=True)
class Situation:
    """`lines` hold everywhere; `nations` add to them, by the code of the nation."""

    title: str
    lines: tuple[str, ...]
    searches: tuple[Search, ...]
    nations: dict[str, tuple[str, ...]] = field(default_factory=dict)


ADVOCATES = Search(N_("Local advocates"), need="domestic-abuse", kind="advocacy")
HARMED = Search(N_("Help with abuse"), need="domestic-abuse")
SITUATIONS = {
    "today": Situation(
        N_("In danger today"),
        (
            N_("If someone may be hurt now, call the police."),
            N_("Talk to them alone. Ask how and when it is safe to reach them."),
            N_("Use a trained interpreter, never a relative or a child."),
            N_("A DASH checklist helps a trained worker see how great the danger is."),
            N_("A local advocate or your safeguarding lead can refer to a MARAC."),
        ),
        (ADVOCATES, HARMED),
    ),
    "told": Situation(
        N_("They told you today"),
        (
            N_("Listen. Say that you believe them and that it is not their fault."),
            N_("Ask what they want. They decide what happens next."),
            N_("Say what you cannot keep private: danger to a child or to a life."),
            N_("Do not speak to the person who hurts them."),
            N_("Check who can read your notes. Some records can be seen online at home."),
        ),
        (HARMED, ADVOCATES),
    ),
    "go": Situation(
        N_("They want to leave"),
        (
            N_("Leaving can be the most dangerous time. Plan it with a specialist."),
            N_("A refuge is often in another area. It can take children too."),
            N_("They can go to any council for housing, not only their own."),
        ),
        (Search(N_("Refuge and housing"), need="housing-refuge"), ADVOCATES),
        {
            **dict.fromkeys(
                (ENGLAND, WALES), (N_("Someone homeless because of domestic abuse has priority for housing."),)
            ),
            SCOTLAND: (N_("No priority is asked for. Anyone who is homeless can ask the council."),),
            NORTHERN_IRELAND: (N_("The Housing Executive houses people, not the council."),),
        },
    ),
    "stay": Situation(
        N_("They want to stay at home, safely"),
        (
            N_("Some councils fit locks and alarms. Ask for a sanctuary scheme."),
            N_("The police or a court can tell the other person to keep away."),
            N_("They can ask the police about someone’s past. The scheme’s name is below."),
        ),
        (Search(N_("Legal help"), need="legal"), ADVOCATES),
        {
            **dict.fromkeys(
                (ENGLAND, WALES),
                (
                    N_("Court orders: non-molestation order, occupation order."),
                    N_("To ask about the past: Domestic Violence Disclosure Scheme (Clare’s Law)."),
                ),
            ),
            SCOTLAND: (
                N_("Court orders: exclusion order, interdict, non-harassment order."),
                N_("To ask about the past: Disclosure Scheme for Domestic Abuse Scotland."),
            ),
            NORTHERN_IRELAND: (
                N_("Court orders: non-molestation order, occupation order."),
                N_("To ask about the past: Domestic Violence and Abuse Disclosure Scheme."),
            ),
        },
    ),
    "funds": Situation(
        N_("No recourse to public funds"),
        (
            N_("Helplines and charities are not public funds. They can use them."),
            N_("Before the police or Home Office, ask a specialist. Data may be shared."),
            N_("Only a registered adviser may give immigration advice."),
            N_("Some people on a partner’s visa can get three months of support."),
            N_("It is called the Migrant Victims of Domestic Abuse Concession."),
            N_("A council may have to help a child, whatever the parent’s visa."),
        ),
        (Search(N_("Immigration help"), need="immigration-nrpf"), HARMED),
    ),
    "marriage": Situation(
        N_("Forced marriage or FGM"),
        (
            N_("You may have one chance to speak to them. Act on it today."),
            N_("See them alone. Do not tell the family or community leaders."),
            N_("Use no interpreter from their family or community."),
            N_("Being taken abroad soon is an emergency. Call the police."),
        ),
        (
            Search(N_("Forced marriage"), need="forced-marriage"),
            Search(N_("FGM"), need="fgm"),
            Search(N_("“Honour” abuse"), need="honour-based-abuse"),
        ),
        {
            **dict.fromkeys(
                (ENGLAND, WALES),
                (
                    N_("Health, teaching and social care staff must tell the police of FGM under 18."),
                    N_("This holds when the girl says so, or when you see signs of it yourself."),
                    N_("A court can make a forced marriage or FGM protection order."),
                ),
            ),
            SCOTLAND: (
                N_("FGM under 18: follow child protection steps the same day."),
                N_("A court can make a forced marriage protection order."),
            ),
            NORTHERN_IRELAND: (
                N_("FGM under 18: follow child protection steps the same day."),
                N_("A court can make a forced marriage or FGM protection order."),
            ),
        },
    ),
    "child": Situation(
        N_("A child in the home"),
        (
            N_("A child who sees or hears abuse is harmed by it."),
            N_("If a child may be harmed, tell your safeguarding lead today."),
            N_("Tell the parent first, unless that puts someone at risk."),
            N_("Support for the safe parent helps the child too."),
        ),
        (Search(N_("Help for children"), need="domestic-abuse", group="children-young-people"), HARMED),
    ),
    "older": Situation(
        N_("An older or disabled person"),
        (
            N_("The person who hurts them may be a carer, a son or a daughter."),
            N_("See them alone. Ask how they like to talk: signing, writing, pictures."),
            N_("Ask what they need to be safe: medicine, equipment, care."),
            N_("Your safeguarding lead knows how to reach adult safeguarding."),
        ),
        (
            Search(N_("For older people"), need="domestic-abuse", group="older-people"),
            Search(N_("For disabled people"), need="domestic-abuse", group="disabled-people"),
            Search(N_("For Deaf people"), need="domestic-abuse", group="deaf-people"),
        ),
    ),
    "harming": Situation(
        N_("Someone who uses abuse"),
        (
            N_("Put the safety of their partner and children first."),
            N_("Never say where the partner is or what the partner told anyone."),
            N_("Anger classes and couple counselling can make abuse worse."),
            N_("A specialist programme or helpline works with them, and with you."),
        ),
        (Search(N_("Help to stop"), need="perpetrator-help"),),
    ),
    "images": Situation(
        N_("Private images"),
        (
            N_("Sharing private images, or saying they will, is a crime in all four nations."),
            N_("A specialist line can ask websites to take images down."),
            N_("Is the person under 18? Do not look at, copy or send the image."),
            N_("Then tell your safeguarding lead."),
        ),
        (Search(N_("Abuse online"), need="online-abuse"),),
    ),
}
# Words a worker meets, each with what it is for.
TERMS = {
    N_("DASH"): N_("A list of questions a trained worker uses to see how great the danger is."),
    N_("MARAC"): N_("A meeting where local agencies plan the safety of people in great danger."),
    N_("IDVA, in Scotland IDAA"): N_("An advocate for people in danger from domestic abuse."),
    N_("ISVA"): N_("An advocate after rape or sexual violence."),
    N_("SARC"): N_("A centre for care after rape, with or without the police."),
}
