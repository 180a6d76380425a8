import { make } from './dom.js';

/**
 * What the frame around the worksheet does not let it do, as the page that is framed says by the attribute `without`.
 * @param {ShadowRoot} root
 */
export function lacking(root) {
  const without = (root.host.getAttribute('without') ?? '').split(' ');
  const [print, downloads, popups] = ['print', 'downloads', 'popups'].map((what) => without.includes(what));
  return {
    print,
    downloads,
    /** @param {import('../words/index.js').Words} say */
    note(say) {
      if (!print && !downloads) return '';
      const link = popups ? null : make('a', { href: location.href, target: '_blank' }, say.openAlone);
      return make('p.lacking', null, print && downloads ? say.lacks.both : print ? say.lacks.print : say.lacks.downloads, ' ', link);
    },
  };
}
