import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
for (const [name,path,w,dark] of [['live','/articles/en-direct?suivre=1',1200,false],['livephone','/articles/en-direct?suivre=1',390,true],['corr','/articles/corrige',1000,false],['list','/corrections',1000,false],['front','/',1200,false]]) {
  const c = await b.newContext({javaScriptEnabled:false,viewport:{width:w,height:900},colorScheme:dark?'dark':'light'});
  const p = await c.newPage(); await p.goto('http://127.0.0.1:3471'+path); await p.screenshot({path:`/tmp/shot-${name}.png`,fullPage:name!=='front'}); await c.close();
}
await b.close();
