"""Stop words: words that are too common to tell what a text is about."""

from .folding import fold

_SWEDISH = """
alla allt alltid alltså att av bara bland blev bli blir blivit både de dem den denna dennes deras dess
dessa det detta dig din dina ditt dock du där då efter ej eller en er era ert ett fick fram från få får
för före genom gång ha hade han hans har hela heller henne hennes hon honom hos hur här i icke ifrån
igen in inför ingen inget inom inte is ja jag ju kan kom kommer kunde kunna kring man med mellan men mera mer
mest mig min mina mitt mot mycket mycket måste nej ni nog nu någon något några när nära och också om oss
på redan samt sedan ser sig sin sina sitt själv ska skall skulle som så sådan sådana sådant såväl ta tar tas
till tills tog tre trots två under upp ur ut utan utifrån utöver vad var vara varandra vare varför varit
varje vars vart vara vem vi via vid vilka vilkas vilken vilket vill vår våra vårt än ännu är även åt över bl
bla dvs ex exempelvis fler flera ge ger finns finnas gör göra gå går
"""
_ENGLISH = """
a about above after again all also am an and any are as at be because been before being below between
both but by can could did do does doing down during each few for from further had has have having he her
here hers him his how i if in into is it its itself just me more most my no nor not now of off on once
only or other our ours out over own same she should so some such than that the their theirs them then
there these they this those through to too under until up very was we were what when where which while
who whom why will with would you your yours
"""

# A stop word typed without diacritics is one too: `for` for `för`.
SWEDISH_STOP_WORDS = frozenset({*_SWEDISH.split(), *map(fold, _SWEDISH.split())})
ENGLISH_STOP_WORDS = frozenset(_ENGLISH.split())
