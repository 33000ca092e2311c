// The names by which journeys find things, per language: what a visitor reads or hears.
export const words = {
  fr: {
    views: { overview: 'Aperçu', budget: 'Budget', actions: 'Actions', partners: 'Partenaires', map: 'Carte', objectives: 'Objectifs', compare: 'Comparer', sources: 'Sources' },
    navigation: 'Vues',
    programmes: /Changer de programme/,
    charts: { treemap: 'Surfaces', bars: 'Barres', table: 'Tableau' },
    breadcrumb: 'Chemin',
    scope: /^Périmètre/,
    notPublished: /non publié/i,
    details: 'Détail',
    closeDetails: 'Fermer le détail',
    close: 'Fermer',
    filter: 'Filtrer',
    showResults: 'Voir les résultats',
    removeFilter: /^Retirer le filtre/,
    nothingFound: /Rien ne correspond/,
    openSource: /Ouvrir la page d’origine/,
    otherLanguage: 'English',
  },
  en: {
    views: { overview: 'Overview', budget: 'Budget', actions: 'Actions', partners: 'Partners', map: 'Map', objectives: 'Objectives', compare: 'Compare', sources: 'Sources' },
    navigation: 'Views',
    programmes: /Change programme/,
    charts: { treemap: 'Treemap', bars: 'Bars', table: 'Table' },
    close: 'Close',
    otherLanguage: 'Français',
  },
};
