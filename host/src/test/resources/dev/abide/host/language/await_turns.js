// In how many turns of the microtasks await, for await and asynchronous generators go on: others see the order.
const log=[];
const tick=(n,name)=>{let p=Promise.resolve(); for(let i=0;i<n;i++){ const k=i; p=p.then(()=>{log.push(name+k)}) } };
async function empty(){ }
async function ret(){ return 1 }
async function aw(){ await null }
async function retp(){ return Promise.resolve(1) }
async function thr(){ throw 1 }
async function tryaw(){ try { await Promise.resolve() } finally { log.push('fin') } }
async function awc(){ await Promise.reject(1).catch(()=>{}) }
const t=async (n,f)=>{ log.length=0; tick(12,'t'); await new Promise(r=>{ const d=()=>{log.push('<'+n+'>'); }; f().then(d,d); setTimeout(r,5)}); console.log(n, log.join(' ')) };
(async()=>{
 for (const f of [empty,ret,aw,retp,thr,tryaw,awc]) await t(f.name,f);
 let sc=null;
 await t('loop', async()=>{ sc=(async()=>{ await empty(); })(); while(sc!==null) { await sc.catch(()=>{}); sc=null } });
 await t('nested', async()=>{ await (async()=>{ await (async()=>{})() })() });
 await t('forawait', async()=>{ for await (const x of [1,Promise.resolve(2)]) log.push(x) });
 async function* g(){ yield 1; yield* [2,3]; return 4 }
 await t('asyncgen', async()=>{ for await (const x of g()) log.push(x) });
 await t('then', async()=>{ const p=empty(); await p.then(()=>{}).then(()=>{}); });
 await t('finally', async()=>{ await empty().finally(()=>{}) });
 await t('thenable', async()=>{ await { then(r){ r(1) } } });
 await t('rett', async()=>({ then(r){ r(1) } }));
 await t('two', async()=>{ await Promise.all([empty(), aw()]) });
 class A { #s=null; async m(){ while(this.#s!==null) await this.#s.catch(()=>{}); this.#s=(async()=>{ try { await aw() } catch(e){} finally { log.push('f'); } })(); try { await this.#s } finally { this.#s=null } } }
 const a=new A(); await t('cls', async()=>{ const x=a.m(), y=a.m(); await x; log.push('x'); await y; });
})();
